import { countries } from "./countries";
import { deadlines } from "./deadlines";
import { languages } from "./languages";
import { shell } from "./shell";

export const english = { shell, countries, languages, deadlines } as const;
