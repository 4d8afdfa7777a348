import mage = require("@mage-api/client");

export const status = async (): Promise<string> => {
  const { uuid } = await new mage.Mage().pipelines.read("nightly");
  return uuid;
};
