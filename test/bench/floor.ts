/**
 * The floor: a bare `node:http` server with the same rows as hand-written HTML (JSON for writes). What any way of making pages could
 * reach at best with this database on this machine; no session, no rights, no texts in languages, no workflow.
 */
import http from "node:http";
import postgres from "postgres";
import { find, organisation } from "./floor-crm";
import { dashboard } from "./floor-dashboard";
import { agreement, list, search } from "./floor-sql";
import { create, decline, readTemplate, type Template } from "./floor-writes";

const sql = postgres(process.env.DATABASE_URL ?? "", { max: 10, connection: { TimeZone: "UTC" }, onnotice: () => {} });
let template: Template | undefined;

const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (value: unknown) => String(value ?? "").replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
const shown = (value: unknown): string => {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return escaped(typeof value === "object" && value !== null ? JSON.stringify(value) : value);
};
const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body><h1>${escaped(title)}</h1>${body}</body></html>`;
const table = (rows: readonly postgres.Row[]) =>
  `<table>${rows
    .map(
      (row) =>
        `<tr>${Object.values(row)
          .map((value) => `<td>${shown(value)}</td>`)
          .join("")}</tr>`,
    )
    .join("")}</table>`;
const asList = ({ rows, total }: { rows: postgres.Row[]; total: number }) =>
  page("Agreements", `<p>${total}</p>${table(rows)}`);

const cardsOf = (lists: Record<string, readonly postgres.Row[]>) =>
  Object.entries(lists)
    .map(([name, rows]) => `<h2>${name}</h2>${table(rows)}`)
    .join("");

async function answer(path: string, params: URLSearchParams, body: string): Promise<string> {
  switch (path) {
    case "/list":
      return asList(await list(sql));
    case "/search":
      return asList(await search(sql, params.get("q") ?? ""));
    case "/agreement": {
      const { head, lists } = await agreement(sql, params.get("id") ?? "");
      return page(head.title, `${table([head])}${cardsOf(lists)}`);
    }
    case "/organisation": {
      const { head, lists } = await organisation(sql, params.get("id") ?? "", new Date().toISOString().slice(0, 10));
      return page(head.name, `${table([head])}${cardsOf(lists)}`);
    }
    case "/find": {
      const lists = await find(sql, (params.get("q") ?? "").split(" "));
      return page("Found", cardsOf(lists));
    }
    case "/dashboard": {
      const parts = await dashboard(sql, new Date().toISOString().slice(0, 10));
      return page("Dashboard", parts.map(table).join(""));
    }
    case "/template": {
      const { opened, declined } = JSON.parse(body);
      template = await readTemplate(sql, opened, declined);
      return "{}";
    }
    case "/create":
      return JSON.stringify(await create(sql, template as Template, JSON.parse(body)));
    case "/decline":
      return JSON.stringify(await decline(sql, template as Template, JSON.parse(body)));
    default:
      return "";
  }
}

const server = http.createServer((request, response) => {
  let body = "";
  request.on("data", (part) => {
    body += part;
  });
  request.on("end", async () => {
    const url = new URL(request.url ?? "/", "http://floor");
    try {
      const text = await answer(url.pathname, url.searchParams, body);
      response.setHeader("content-type", request.method === "GET" ? "text/html; charset=utf-8" : "application/json");
      response.end(text);
    } catch (error) {
      console.error(error);
      response.writeHead(500).end();
    }
  });
});
server.listen(Number(process.env.PORT), "127.0.0.1", () => process.send?.("ready"));
