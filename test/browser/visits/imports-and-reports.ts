/** Imports, reports and saved views. */
import { agreement, idOf, noPage, other, type Visit } from "./visit";

export const importsAndReports: Record<string, Visit | null> = {
  views: agreement(({ view }) => ["/views", `/views?deleted=${idOf(view)}`]),
  "views/new": agreement(() => [
    `/views/new?${new URLSearchParams({ page: "/pipeline", search: "view=table&country=CN" })}`,
    "/views/new?page=/settings",
  ]),
  "views/:id": agreement(({ view }) => String(view)),
  "views/:id/delete": noPage,
  "views/:id/restore": noPage,

  imports: other(() => "/imports"),
  "imports/new": other(() => ["/imports/new?subject=organisations", "/imports/new?subject=agreements"]),
  "imports/template": noPage,
  "imports/:id": other(({ brought }) => [`${brought}`, `${brought}?which=all`]),
  "imports/:id/columns": other(({ checked }) => `${checked}/columns`),
  "imports/:id/reading": other(({ checked }) => `${checked}/reading`),
  "imports/:id/wrong": noPage,
  "imports/:id/undo": other(({ brought }) => `${brought}/undo`),
  "imports/:id/delete": other(({ checked }) => `${checked}/delete`),
  reports: agreement(() => "/reports"),
  "reports/new": agreement(() => [
    "/reports/new?kind=commitments&locale=vi&preview=1",
    "/reports/new?kind=own&from=%2Fagreements%3Fcountry%3DCN&preview=1",
    "/reports/new?kind=partner",
    "/reports/new?kind=no",
  ]),
  "reports/:id": agreement(({ report }) => String(report)),
  "reports/:id/delete": agreement(({ report }) => `${report}/delete`),
  "reports/:id/file/:format": noPage,
};
