import type { JsonObject } from "../input/json.ts";
import type { Report } from "../report/build-report.ts";

/** A text of a collection that should be in the document. */
interface Text {
  path: string;
  text: string;
}

/**
 * Returns the texts of a collection that are neither in the document nor dropped with a reason. It reads the collection
 * without the converter's own code: names, descriptions, keys of parameters and fields, values of JSON bodies.
 */
export function lostTexts(collection: JsonObject, document: JsonObject, report: Report): string[] {
  const haystack = stringsOf(document).join("\n");
  const dropped = new Set(report.dropped.map(({ path }) => path));
  const secret = new Set(report.secrets.map(({ path }) => path));
  return textsOf(collection)
    .filter(({ path, text }) => {
      if (haystack.includes(text)) return false;
      // A dropped request is dropped with all that is in it, and a place with a secret is shown masked.
      for (let place = path; place !== ""; place = parentOf(place))
        if (dropped.has(place) || secret.has(place)) return false;
      return true;
    })
    .map(({ path, text }) => `${path}: ${text.slice(0, 100)}`);
}

function parentOf(path: string): string {
  return path.replace(/(?:\.[\w$]+|\[\d+\]|\["[^"]*"\]|\$)$/, "");
}

function stringsOf(value: unknown, found: string[] = []): string[] {
  if (typeof value === "string") found.push(value);
  else if (typeof value === "object" && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      found.push(key);
      stringsOf(member, found);
    }
  }
  return found;
}

type Node = Record<string, unknown>;

function nodes(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "object" && each !== null) : [];
}

function textsOf(collection: Node): Text[] {
  const texts: Text[] = [];
  const add = (path: string, value: unknown): void => {
    const text = typeof value === "object" && value !== null ? (value as Node).content : value;
    if (typeof text !== "string") return;
    const plain = withoutMark(text.replaceAll("\r\n", "\n").trim());
    // Variables are replaced by their values, also in names.
    if (plain !== "" && !plain.includes("{{")) texts.push({ path, text: plain });
  };
  const parameters = (path: string, list: unknown): void => {
    nodes(list).forEach((entry, index) => {
      add(`${path}[${index}].description`, entry.description);
    });
  };
  const message = (path: string, source: Node): void => {
    parameters(`${path}.header`, source.header);
    const { url, body } = source;
    if (typeof url === "object" && url !== null) {
      parameters(`${path}.url.query`, (url as Node).query);
      parameters(`${path}.url.variable`, (url as Node).variable);
    }
    if (typeof body === "object" && body !== null && (body as Node).disabled !== true) {
      const { mode, urlencoded, formdata } = body as Node;
      if (mode === "urlencoded") parameters(`${path}.body.urlencoded`, urlencoded);
      if (mode === "formdata") parameters(`${path}.body.formdata`, formdata);
    }
  };
  const item = (path: string, node: Node): void => {
    add(`${path}.name`, node.name);
    add(`${path}.description`, node.description);
    if (typeof node.request === "object" && node.request !== null) {
      const request = node.request as Node;
      add(`${path}.request.description`, request.description);
      message(`${path}.request`, request);
    }
    nodes(node.response).forEach((response, index) => {
      add(`${path}.response[${index}].name`, response.name);
      add(`${path}.response[${index}].description`, response.description);
      parameters(`${path}.response[${index}].header`, response.header);
    });
    nodes(node.item).forEach((child, index) => {
      item(`${path}.item[${index}]`, child);
    });
  };
  const info = (collection.info ?? {}) as Node;
  add("$.info.name", info.name);
  add("$.info.description", info.description);
  nodes(collection.item).forEach((child, index) => {
    item(`$.item[${index}]`, child);
  });
  return texts;
}

/** Removes a mark such as `(required)`, which becomes `required: true`. */
function withoutMark(text: string): string {
  return text
    .replace(
      /^\s*(?:\((?:required|optional)\)|\[(?:required|optional)\]|required: *(?:true|false|yes|no)\b|(?:required|optional)[.:](?=\s))[.:,;]?\s*/i,
      "",
    )
    .trim();
}
