import { addCopyButtons } from "./copy.ts";
import { showCurrent } from "./current.ts";
import { openTarget } from "./fields.ts";
import { addSearch } from "./search-dialog.ts";
import { addTabs } from "./tabs.ts";
import { addThemeSwitch } from "./theme.ts";
import { addTryForms } from "./try-it.ts";

addThemeSwitch();
addSearch();
addTabs();
addCopyButtons();
addTryForms();
openTarget();
showCurrent();
