import { type Outcome, outcomeOf } from "./outcome.ts";
import { forget, recall, remember } from "./storage.ts";

/** Storage for each setting. The address is kept; secrets last until the tab is closed. */
const stores = { baseUrl: "local", apiKey: "session", oauthToken: "session" } as const;
type Setting = keyof typeof stores;

const keyOf = (setting: string) => `mage-docs-${setting}`;

/** Activates the forms that send requests to the reader's own server. */
export function addTryForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-try]")) {
    const result = form.parentElement?.querySelector<HTMLElement>(".result");
    if (!result) continue;
    fillIn(form);
    form.addEventListener("input", () => keep(form));
    form.querySelector("[data-forget]")?.addEventListener("click", () => {
      for (const [setting, store] of Object.entries(stores)) forget(store, keyOf(setting));
      for (const input of settingsOf(form)) input.value = input.defaultValue;
    });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const button = form.querySelector<HTMLButtonElement>("button.send");
      if (button) button.disabled = true;
      result.replaceChildren(paragraph("Sending …"));
      const outcome = await send(form);
      show(outcome, result, form.dataset.errors ?? "");
      takeSession(outcome, form, result);
      if (button) button.disabled = false;
    });
  }
}

function settingsOf(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>("[data-setting]")];
}

function settingOf(input: HTMLInputElement): Setting {
  return input.dataset.setting as Setting;
}

function fillIn(form: HTMLFormElement): void {
  for (const input of settingsOf(form)) {
    const setting = settingOf(input);
    const stored = recall(stores[setting], keyOf(setting));
    if (stored !== undefined) input.value = stored;
  }
}

function keep(form: HTMLFormElement): void {
  for (const input of settingsOf(form)) {
    const setting = settingOf(input);
    remember(stores[setting], keyOf(setting), input.value.trim());
  }
}

async function send(form: HTMLFormElement): Promise<Outcome> {
  const settings = Object.fromEntries(
    settingsOf(form).map((input) => [settingOf(input), input.value.trim()]),
  );
  const { path = "", method = "GET" } = form.dataset;
  let target = path;
  const query = new URLSearchParams();
  for (const input of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[data-in]")) {
    const { name, value } = input;
    if (input.dataset.in === "path") {
      if (!value) return { kind: "unsent", reason: `${name} is empty, but the path needs it.` };
      target = target.replace(`{${name}}`, encodeURIComponent(value));
    } else if (value) {
      const values = input.dataset.list === "repeat" ? value.split(",") : [value];
      for (const one of values) query.append(name, one.trim());
    }
  }
  const text = form.querySelector<HTMLTextAreaElement>("[name=body]")?.value.trim();
  try {
    if (text) JSON.parse(text);
  } catch (error) {
    return { kind: "unsent", reason: `The body is not JSON: ${(error as Error).message}` };
  }
  const base = settings.baseUrl?.replace(/\/+$/, "") ?? "";
  if (!/^https?:\/\/./.test(base))
    return { kind: "unsent", reason: "The base URL must start with http:// or https://." };
  const url = `${base}${target}${query.size > 0 ? `?${query}` : ""}`;
  const headers: Record<string, string> = {};
  if (settings.apiKey) headers["X-API-KEY"] = settings.apiKey;
  if (settings.oauthToken) headers["OAUTH-TOKEN"] = settings.oauthToken;
  if (text) headers["Content-Type"] = "application/json";
  const started = performance.now();
  try {
    const options = {
      method,
      headers,
      credentials: "omit",
      cache: "no-store",
      ...(text && { body: text }),
    } as const;
    const response = await fetch(url, options);
    return outcomeOf(response.status, await response.text(), Math.round(performance.now() - started));
  } catch {
    return { kind: "unreachable", mixed: location.protocol === "https:" && isPlainRemote(base) };
  }
}

/** Browsers block requests from https pages to http servers, except on this machine. */
function isPlainRemote(base: string): boolean {
  const { protocol, hostname } = new URL(base);
  return protocol === "http:" && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

function show(outcome: Outcome, result: HTMLElement, errors: string): void {
  result.replaceChildren(...partsOf(outcome, errors));
}

function partsOf(outcome: Outcome, errors: string): Node[] {
  if (outcome.kind === "unsent") return [box("failed", "Not sent. ", outcome.reason)];
  if (outcome.kind === "unreachable") {
    const why = outcome.mixed
      ? "Browsers block requests from https pages to http servers, except on localhost. Open these pages from your own disk instead."
      : "The server isn't running at this address, or a proxy blocks the response. Mage itself allows requests from any page.";
    return [box("failed", "No response. ", why)];
  }
  const { status, duration, body, error } = outcome;
  const line = `HTTP ${status}, ${duration} ms. `;
  const pre = document.createElement("pre");
  pre.tabIndex = 0;
  pre.textContent = body;
  if (!error) {
    const succeeded = status < 400;
    return [
      box(succeeded ? "worked" : "failed", line, succeeded ? "" : "This isn't a response of the API."),
      pre,
    ];
  }
  const label = status === 200 ? "Error despite HTTP status 200. " : "Error. ";
  const shown = box("failed", label, `${error.sentence.replace(/\.?$/, ".")} `);
  const kind = error.type ? `type ${error.type}` : "unhandled by the server";
  const link = document.createElement("a");
  link.href = errors;
  link.textContent = "What this means";
  shown.append(`(${kind}, code ${error.code}) `, link);
  return [shown, paragraph(line), pre];
}

/** Stores the token after a login, so that other pages send it. */
function takeSession(outcome: Outcome, form: HTMLFormElement, result: HTMLElement): void {
  if (form.dataset.operation !== "createSession" || outcome.kind !== "response" || !outcome.sessionToken)
    return;
  remember("session", keyOf("oauthToken"), outcome.sessionToken);
  result.prepend(paragraph("Logged in: all pages in this tab now send the session's token."));
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}

function box(kind: string, strong: string, text: string): HTMLParagraphElement {
  const element = paragraph("");
  const beginning = document.createElement("strong");
  element.className = kind;
  beginning.textContent = strong;
  element.append(beginning, text);
  return element;
}
