import { countries } from "./countries";
import { days } from "./days";
import { deadlines } from "./deadlines";
import { languages } from "./languages";
import { problems } from "./problems";
import { shell } from "./shell";
import { stages } from "./stages";
import { ui } from "./ui";

export const english = { shell, ui, stages, problems, days, countries, languages, deadlines } as const;
