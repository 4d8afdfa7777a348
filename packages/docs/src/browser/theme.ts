import { remember } from "./storage.ts";

/** Adds the button that switches between light and dark. The default is the system's setting. */
export function addThemeSwitch(): void {
  const button = document.querySelector<HTMLButtonElement>("button.theme");
  if (!button) return;
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";
  const show = () => button.setAttribute("aria-pressed", String(isDark()));
  button.hidden = false;
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    remember("local", "mage-docs-theme", root.dataset.theme);
    show();
  });
  system.addEventListener("change", show);
  show();
}
