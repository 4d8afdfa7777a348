import document from "@mage-api/types/openapi.json" with { type: "json" };

console.log(JSON.stringify({ openapi: document.openapi, operations: Object.keys(document.paths).length }));
