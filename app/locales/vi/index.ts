import type { Catalogue } from "#app/locales/catalogue";
import { countries } from "./countries";
import { days } from "./days";
import { deadlines } from "./deadlines";
import { languages } from "./languages";
import { problems } from "./problems";
import { rules } from "./rules";
import { settings } from "./settings";
import { session } from "./session";
import { shell } from "./shell";
import { stages } from "./stages";
import { ui } from "./ui";

export const vietnamese: Catalogue = {
  shell,
  ui,
  stages,
  problems,
  days,
  countries,
  languages,
  deadlines,
  rules,
  settings,
};
