/**
 * Returns the initial code of a new block. It is shorter than Mage's own template.
 *
 * @param code - code of a scratchpad that is turned into this type.
 */
export function templateOf(type: string, language: string, code = ""): string {
  if (language === "r" && type !== "markdown")
    return `${type} <- function(...) {\n    # Specify your logic here\n}\n`;
  if (language !== "python") return "";
  const arguments_ =
    type === "transformer" || type === "data_exporter" ? "data, *args, **kwargs" : "*args, **kwargs";
  switch (type) {
    case "data_loader":
    case "transformer":
    case "data_exporter":
    case "custom":
      return decorated(
        type,
        arguments_,
        code.trimEnd() ||
          (type === "transformer" ? "return data" : type === "data_exporter" ? "pass" : "return {}"),
      );
    case "sensor":
      return decorated(type, arguments_, "return True");
    case "conditional":
      return decorated("condition", arguments_, "return True");
    case "callback":
      return "@on_success\ndef on_success_callback(**kwargs):\n    pass\n\n\n@on_failure\ndef on_failure_callback(**kwargs):\n    pass\n";
    default:
      return "";
  }
}

function decorated(decorator: string, parameters: string, body: string): string {
  return [
    `if '${decorator}' not in globals():`,
    `    from mage_ai.data_preparation.decorators import ${decorator}`,
    "",
    "",
    `@${decorator}`,
    `def ${decorator}_block(${parameters}):`,
    body.replaceAll(/^(?=.)/gm, "    "),
    "",
  ].join("\n");
}
