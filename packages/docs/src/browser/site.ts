import { addSearch } from "../search/dialog.ts";
import { addCopyButtons } from "./copy.ts";
import { openTarget } from "./open-target.ts";
import { scrollToCurrent } from "./scroll-to-current.ts";
import { addTabs } from "./tabs.ts";
import { addThemeSwitch } from "./theme.ts";
import { addTryForms } from "./try-it.ts";

addThemeSwitch();
addSearch();
addTabs();
addCopyButtons();
addTryForms();
openTarget();
scrollToCurrent();
