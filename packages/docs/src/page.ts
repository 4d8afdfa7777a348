/** What the page needs to know of the document besides passing it on. */
interface Document {
  info: { title: string; version: string };
}

/**
 * The page of the API reference. It holds the document itself, so that it also opens from the local disk, where a page
 * may not fetch a file; its only other file is `reference.js`, and it asks no other host for anything.
 */
export function page(document: Document): string {
  const configuration = {
    content: document,
    withDefaultFonts: false,
    telemetry: false,
    agent: { disabled: true },
    defaultOpenAllTags: true,
  };
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeHtml(document.info.title)} reference</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    <noscript>This page needs JavaScript. The same content is in <a href="openapi.yaml">openapi.yaml</a>.</noscript>
    <div id="reference"></div>
    <script src="reference.js"></script>
    <script>
      Scalar.createApiReference("#reference", ${scriptSafe(configuration)});
    </script>
  </body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** JSON that can't end the script element it stands in. */
function scriptSafe(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
