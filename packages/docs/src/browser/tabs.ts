import { remember } from "./storage.ts";

/** Turns the samples into tabs. The chosen language applies to all pages. */
export function addTabs(): void {
  for (const tabs of document.querySelectorAll<HTMLElement>("[data-tabs]")) {
    const sections = [...tabs.querySelectorAll<HTMLElement>(":scope > section")];
    const list = document.createElement("div");
    list.className = "tab-list";
    list.setAttribute("role", "tablist");
    list.setAttribute("aria-label", "Sample language");
    for (const section of sections) {
      const id = section.dataset.tab ?? "";
      section.id = `tab-${id}`;
      section.setAttribute("role", "tabpanel");
      const button = document.createElement("button");
      button.type = "button";
      button.setAttribute("role", "tab");
      button.setAttribute("aria-controls", section.id);
      button.textContent = section.getAttribute("aria-label");
      button.addEventListener("click", () => choose(id));
      list.append(button);
    }
    list.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step === undefined) return;
      const buttons = [...list.querySelectorAll("button")];
      const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
      const next = buttons[(at + step + buttons.length) % buttons.length];
      next?.focus();
      next?.click();
    });
    tabs.prepend(list);
  }
  mark();
}

function choose(id: string): void {
  document.documentElement.dataset.language = id;
  remember("local", "mage-docs-language", id);
  mark();
}

function mark(): void {
  const { language } = document.documentElement.dataset;
  for (const button of document.querySelectorAll<HTMLButtonElement>("[role=tab]")) {
    const chosen = button.getAttribute("aria-controls") === `tab-${language}`;
    button.setAttribute("aria-selected", String(chosen));
    button.tabIndex = chosen ? 0 : -1;
  }
}
