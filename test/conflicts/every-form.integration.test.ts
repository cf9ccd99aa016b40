/** Two people at one form: different fields are both kept, and of the same field one chooses which version stands. */
import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "#app/platform/project-root.server";
import routes from "#app/routes";
import { signIn } from "#app/session/answers.server";
import { seedReference } from "#seeds/reference";
import { makeOrganisation, makePerson, ourOrganisation } from "#test/support/agreements";
import { testContext, testServices } from "#test/support/context";
import { testDb } from "#test/support/database";
import { cookieFrom, pageArgs } from "#test/support/pages";
import { type Fields, type VersionedForm, versionedForms } from "./forms";

const { db } = await testDb();
const services = testServices(db);
const files = new Map((routes as { path?: string; file: string }[]).map((line) => [line.path ?? "", line.file]));

type Who = Awaited<ReturnType<typeof someone>>;
const people: Record<"administrator" | "manager", Who[]> = { administrator: [], manager: [] };

async function someone(role: "administrator" | "manager", name: string) {
  const ctx = await testContext({ db, role, name });
  const args = pageArgs(services, { path: "/session/new", form: {} });
  return { ctx, cookie: cookieFrom(await signIn(args.context, args.request, ctx.actor.id, "/")) };
}

beforeAll(async () => {
  await seedReference(db);
  for (const role of ["administrator", "manager"] as const)
    people[role] = [await someone(role, `An ${role}`), await someone(role, `Binh ${role}`)];
  const { ctx } = people.administrator[0] as Who;
  await ourOrganisation(ctx);
  for (const name of ["Guangzhou"]) await makeOrganisation(ctx, name, { country: "CN" });
  for (const name of ["Busan", "Daegu"]) await makeOrganisation(ctx, name, { country: "KR" });
  for (const name of ["Lê Mai", "Chen Jie"]) await makePerson(ctx, name);
});

interface Answer {
  status: number;
  to: string;
  body?: { refusal: Refused; values: Record<string, unknown> };
}

interface Refused {
  code: string;
  by?: string;
  version?: number;
  conflicts?: { field: string; yours: unknown; theirs: unknown; offers: { theirs: unknown } }[];
}

/** A form opened in two tabs, of two people or of one. */
async function opened(route: string, form: VersionedForm) {
  const page = await import(/* @vite-ignore */ path.join(projectRoot, "app", files.get(route) ?? ""));
  const [mine, other] = people[form.by ?? "administrator"] as [Who, Who];
  const theirs = form.own ? mine : other;
  const { params = {}, fields = {}, ids = {} } = await form.make(mine.ctx);
  const named = (typed: Fields = {}): Fields =>
    Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, ids[`${value}`] ?? value]));
  const version = async () => {
    const call = { path: "/", params, cookie: mine.cookie };
    return versionIn(await page.loader(pageArgs(services, call)));
  };
  const send = async (who: Who, at: number, ...typed: (Fields | undefined)[]): Promise<Answer> => {
    const changed = typed.map(named);
    const form_ = Object.assign({ version: `${at}` }, form.fields, fields, ...changed) as Record<string, string>;
    const args = pageArgs(services, { path: "/", params, form: form_, cookie: who.cookie });
    const answer = await page.action(args).catch((thrown: unknown) => thrown);
    if (answer instanceof Response) return { status: answer.status, to: answer.headers.get("location") ?? "" };
    if (answer instanceof Error) throw answer;
    return { status: answer.init.status, to: "", body: answer.data };
  };
  return { mine, theirs, params, version, send, start: await version() };
}

/** The version of the record in what a page was given. */
function versionIn(data: unknown): number {
  if (typeof data !== "object" || data === null) return 0;
  if ("version" in data && typeof data.version === "number") return data.version;
  return Object.values(data).reduce((found: number, each) => found || versionIn(each), 0);
}

const told = (answer: Answer) => /[?&]both\b/.test(answer.to);

describe.each(Object.entries(versionedForms))("%s", (route, form) => {
  if (form.one)
    it("keeps changes to different fields, and says so", async () => {
      const { mine, theirs, params, send, version, start } = await opened(route, form);
      const first = await send(theirs, start, form.other);
      expect([first.status, told(first)]).toEqual([302, false]);
      const second = await send(mine, start, form.one);
      expect([second.status, told(second)]).toEqual([302, true]);
      const kept = await version();
      expect(kept).toBe(start + 2);
      if (form.bothKept) return expect(await form.bothKept(mine.ctx, params)).toBe(true);
      // Both are on record: a form that says both changes nothing.
      expect((await send(mine, kept, form.other, form.one)).status).toBe(302);
      expect(await version()).toBe(kept);
    });

  if (form.field)
    it("compares the same field in words, and what is chosen stands", async () => {
      const { mine, theirs, send, version, start } = await opened(route, form);
      expect((await send(theirs, start, form.theirs)).status).toBe(302);
      const { status, body } = await send(mine, start, form.mine);
      const now = await version();
      expect([status, body?.refusal.code, body?.refusal.by, body?.refusal.version]).toEqual([
        409,
        "conflict",
        theirs.ctx.actor.name,
        now,
      ]);
      const [conflict, ...more] = body?.refusal.conflicts ?? [];
      expect(more).toEqual([]);
      const said = form.said ?? [form.mine[form.field], form.theirs[form.field]];
      expect([conflict?.field, conflict?.yours, conflict?.theirs].map((one) => `${one}`)).toEqual([
        form.field,
        ...said,
      ]);
      const chosen = {
        "_conflict.0.field": form.field,
        "_conflict.0.take": "theirs",
        "_conflict.0.theirs": JSON.stringify(conflict?.offers.theirs),
      };
      expect((await send(mine, now, form.mine, chosen)).status).toBe(302);
      expect(await version()).toBe(now);
      expect((await send(mine, now, form.mine, { ...chosen, "_conflict.0.take": "yours" })).status).toBe(302);
      expect(await version()).toBe(now + 1);
    });
});

it("every page with such a form is here", () => {
  // A step of an import is its owner's alone and is refused whole when the import went on meanwhile; so is closing a commitment, for one
  // time of a recurring one must not be taken for two. A succession that was changed meanwhile is not taken back, and a gift is approved
  // as it was looked at.
  const whole = [
    ...["commitments/:id/close", "commitments/:id/reopen", "gifts/:id/approve"],
    "organisations/:id/succession/take-back",
  ];
  const edits = [...files].filter(([route]) => !route.startsWith("imports/") && !whole.includes(route));
  const withVersion = edits.filter(([, file]) => namesAVersion(path.join(projectRoot, "app", file)));
  expect(withVersion.map(([route]) => route).sort()).toEqual(Object.keys(versionedForms).sort());
});

/** Whether a page, or a piece of it from its own folder, has the hidden field. */
function namesAVersion(file: string): boolean {
  const text = fs.readFileSync(file, "utf8");
  if (text.includes('<HiddenField name="version"')) return true;
  return [...text.matchAll(/from "\.\/([\w-]+)"/g)].some(([, name]) => {
    const piece = path.join(path.dirname(file), `${name}.tsx`);
    return fs.existsSync(piece) && fs.readFileSync(piece, "utf8").includes('<HiddenField name="version"');
  });
}
