/** Every address that goes on to where it is told goes on within this site, whatever it is told. */
import { afterAll, expect, it } from "vitest";
import { createSignInLink } from "#app/session/sign-in-links.server";
import { addTask } from "#app/tasks/tasks.server";
import { made } from "#test/factories/records";
import { testContext } from "#test/support/context";
import { leadingAway } from "./redirect-corpus";
import { type Asked, startWeb } from "./web";

const web = await startWeb();
afterAll(web.close);
const officer = await testContext({ db: web.db });
const as = await web.signIn(officer.actor.id);

const task = async () => {
  const plain = { title: "A task", agreementId: null, assigneeId: null, dueOn: null, note: null };
  return made(await addTask(officer, plain)).id;
};
const link = () => createSignInLink(web.db, { userId: officer.actor.id, createdBy: null, now: officer.now });

/** How each is asked to go on to `next`. */
const ways: Record<string, (next: string) => Promise<[address: string, asked: Asked]>> = {
  language: async (next) => ["/session/language", { form: { language: "en", next } }],
  theme: async (next) => ["/session/theme", { form: { theme: "dark", next } }],
  "a link that signs in": async (next) => [
    `/session/link/${await link()}?${new URLSearchParams({ next })}`,
    { form: {} },
  ],
  "the page to sign in, for whoever is": async (next) => [`/session/new?${new URLSearchParams({ next })}`, { as }],
  "notifications that were read": async (next) => ["/notifications/read", { as, form: { next } }],
  "a task that is done": async (next) => [`/tasks/${await task()}/done`, { as, form: { next } }],
  "a task that is moved": async (next) => [`/tasks/${await task()}/move`, { as, form: { to: "begun", next } }],
};

it.each(Object.entries(ways))("%s", async (_name, way) => {
  const [address, asked] = await way("/people?page=2");
  expect((await web.ask(address, asked)).headers.location).toBe("/people?page=2");
  for (const next of leadingAway.filter((each) => each !== "" && each.length <= 300)) {
    const [address, asked] = await way(next);
    const { status, headers } = await web.ask(address, asked);
    expect([302, 303], next).toContain(status);
    expect(headers.location, next).toBe("/");
  }
});

it("the way back after signing in is a page of this site", async () => {
  for (const address of ["//evil.example/x", "/.//evil.example", "/tasks/..//evil.example"]) {
    const { headers } = await web.ask(address);
    expect(new URL(headers.location ?? "/", web.origin).origin, address).toBe(web.origin);
  }
});
