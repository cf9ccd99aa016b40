import type { Catalogue } from "#app/locales/catalogue";
import { agreementForms } from "./agreement-forms";
import { agreementHistory } from "./agreement-history";
import { agreementPage } from "./agreement-page";
import { agreementsList } from "./agreements-list";
import { answers } from "./answers";
import { briefings } from "./briefings";
import { calendar } from "./calendar";
import { citations } from "./citations";
import { comments } from "./comments";
import { commitments } from "./commitments";
import { commitmentsCard } from "./commitments-card";
import { completeness } from "./completeness";
import { countries } from "./countries";
import { dashboard } from "./dashboard";
import { days } from "./days";
import { deadlinePages } from "./deadline-pages";
import { deadlines } from "./deadlines";
import { delivery } from "./delivery";
import { documents } from "./documents";
import { documentsCard } from "./documents-card";
import { exports } from "./exports";
import { figures } from "./figures";
import { holidays } from "./holidays";
import { importRecords } from "./import-records";
import { imports } from "./imports";
import { keptForms } from "./kept-forms";
import { languages } from "./languages";
import { letters } from "./letters";
import { mailLog } from "./mail-log";
import { mails } from "./mails";
import { meetings } from "./meetings";
import { merging } from "./merging";
import { mergingCard } from "./merging-card";
import { notifications } from "./notifications";
import { oneTask } from "./one-task";
import { organisations } from "./organisations";
import { palette } from "./palette";
import { partnerMap } from "./partner-map";
import { people } from "./people";
import { personalData } from "./personal-data";
import { personalDataCard } from "./personal-data-card";
import { pipeline } from "./pipeline";
import { pipelineTable } from "./pipeline-table";
import { preferences } from "./preferences";
import { problems } from "./problems";
import { reminders } from "./reminders";
import { reportPaper } from "./report-paper";
import { reportWords } from "./report-words";
import { reporting } from "./reporting";
import { reports } from "./reports";
import { rules } from "./rules";
import { savedViews } from "./saved-views";
import { search } from "./search";
import { session } from "./session";
import { settings } from "./settings";
import { shell } from "./shell";
import { stages } from "./stages";
import { succession } from "./succession";
import { successionCard } from "./succession-card";
import { taskPages } from "./task-pages";
import { taskTemplates } from "./task-templates";
import { tasks } from "./tasks";
import { timeline } from "./timeline";
import { today } from "./today";
import { ui } from "./ui";
import { visits } from "./visits";
import { workflow } from "./workflow";
import { workflowFields } from "./workflow-fields";

export const vietnamese: Catalogue = {
  shell,
  session,
  answers,
  notifications,
  ui,
  stages,
  problems,
  days,
  countries,
  languages,
  deadlines,
  delivery,
  deadlinePages,
  reminders,
  rules,
  settings,
  holidays,
  preferences,
  calendar,
  organisations,
  people,
  tasks,
  agreementsList,
  today,
  meetings,
  mails,
  mailLog,
  agreementForms,
  agreementPage,
  agreementHistory,
  pipeline,
  pipelineTable,
  timeline,
  partnerMap,
  savedViews,
  importRecords,
  imports,
  keptForms,
  palette,
  exports,
  figures,
  dashboard,
  reports,
  reportPaper,
  reportWords,
  reporting,
  completeness,
  workflow,
  workflowFields,
  visits,
  briefings,
  commitments,
  commitmentsCard,
  documents,
  documentsCard,
  letters,
  citations,
  comments,
  search,
  succession,
  successionCard,
  merging,
  mergingCard,
  personalData,
  personalDataCard,
  taskPages,
  taskTemplates,
  oneTask,
};
