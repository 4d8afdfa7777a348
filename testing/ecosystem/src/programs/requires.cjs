const api = require("@mage-api/client");

import("./flow.mjs")
  .then(({ flow }) => flow(api, JSON.parse(process.argv[2])))
  .then((result) => console.log(JSON.stringify(result)));
