import type { Catalogue } from "#app/locales/catalogue";
import { agreementForms } from "./agreement-forms";
import { agreementPage } from "./agreement-page";
import { agreementsList } from "./agreements-list";
import { countries } from "./countries";
import { days } from "./days";
import { deadlinePages } from "./deadline-pages";
import { deadlines } from "./deadlines";
import { holidays } from "./holidays";
import { languages } from "./languages";
import { mails } from "./mails";
import { meetings } from "./meetings";
import { organisations } from "./organisations";
import { people } from "./people";
import { problems } from "./problems";
import { reminders } from "./reminders";
import { rules } from "./rules";
import { session } from "./session";
import { settings } from "./settings";
import { shell } from "./shell";
import { stages } from "./stages";
import { tasks } from "./tasks";
import { today } from "./today";
import { ui } from "./ui";
import { workflow } from "./workflow";

export const vietnamese: Catalogue = {
  shell,
  session,
  ui,
  stages,
  problems,
  days,
  countries,
  languages,
  deadlines,
  deadlinePages,
  reminders,
  rules,
  settings,
  holidays,
  organisations,
  people,
  tasks,
  agreementsList,
  today,
  meetings,
  mails,
  agreementForms,
  agreementPage,
  workflow,
};
