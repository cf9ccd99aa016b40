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

export const english = { shell, session, ui, stages, problems, days, countries, languages, deadlines, rules, settings } as const;
