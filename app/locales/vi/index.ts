import type { Catalogue } from "#app/locales/catalogue";
import { countries } from "./countries";
import { deadlines } from "./deadlines";
import { languages } from "./languages";
import { shell } from "./shell";

export const vietnamese: Catalogue = { shell, countries, languages, deadlines };
