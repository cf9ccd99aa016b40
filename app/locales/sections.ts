/**
 * Which texts the browser fetches together. A page fetches the sections it was rendered with and no others, so texts used on
 * the same pages belong together; `base` is what the frame of every page says. The server holds all of them.
 */
import type { Catalogue } from "./catalogue";

export const sectionOf = {
  shell: "base",
  ui: "base",
  days: "base",
  stages: "base",
  citations: "base",
  notifications: "base",

  workflow: "life",
  deadlines: "due",

  countries: "places",
  languages: "base",

  agreementPage: "agreement",
  reporting: "agreement",

  problems: "problems",

  rules: "rules",

  agreementForms: "forms",
  workflowFields: "forms",

  agreementsList: "list",

  deadlinePages: "deadlines",

  organisations: "partners",
  people: "partners",

  tasks: "tasks",

  today: "today",

  exports: "exports",

  pipeline: "pipeline",
  savedViews: "list",
  pipelineTable: "pipeline",

  timeline: "timeline",

  partnerMap: "map",

  figures: "figures",
  dashboard: "figures",

  completeness: "reports",
  reports: "reports",

  imports: "imports",
  importRecords: "imports",
  palette: "palette",
  keptForms: "self",

  session: "self",
  preferences: "self",
  settings: "settings",
  holidays: "holidays",
  calendar: "self",
  mailLog: "mailLog",

  answers: "answers",
  reminders: "reminders",
  delivery: "delivery",

  visits: "visits",
  briefings: "briefings",
  commitments: "commitments",
  documents: "documents",
  letters: "letters",
  search: "search",
  succession: "succession",
  merging: "merging",
  personalData: "personalData",
  taskPages: "taskPages",
  taskTemplates: "taskTemplates",
  oneTask: "oneTask",

  // On the pages of records.
  meetings: "cards",
  commitmentsCard: "cards",
  documentsCard: "cards",
  comments: "cards",
  mergingCard: "cards",
  successionCard: "cards",
  personalDataCard: "cards",

  // Said by the server alone: mails, pages without scripts, papers.
  agreementHistory: "elsewhere",
  mails: "elsewhere",
  reportPaper: "elsewhere",
  reportWords: "elsewhere",
} as const satisfies Record<keyof Catalogue, string>;

export const textGroups = Object.keys(sectionOf) as (keyof Catalogue)[];

/** The section a file of texts belongs to: `deadline-pages` holds `deadlinePages`. */
export function sectionOfFile(name: string): string | undefined {
  const group = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return (sectionOf as Record<string, string>)[group];
}
