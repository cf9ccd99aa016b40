/**
 * Scripts in every text field: none runs on any page that shows them, none becomes a link, and the policy of the pages has
 * nothing to report (the fixtures fail on any message).
 */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

test.setTimeout(240_000);
// An address that means nothing is among those opened.
test.use({ expectedMessages: [/status of 400/] });

/** For fields of 60 characters, and for longer ones. */
const short = `"><img src=x onerror=alert(1)><b onclick=alert(2)>`;
const long = [
  "<script>alert(1)</script>",
  short,
  "</title></textarea><svg onload=alert(3)>",
  "javascript:alert(4)",
  `{{7*7}}${"$"}{7*7}<%=7*7%>`,
  "\u202Egnp.exe\u2066",
  "'-alert(5)-'",
].join(" ");
const days = "2026-11-20";

type Form = Record<string, string>;

/** Posts a form as this browser; answers where it leads. */
async function post(page: Page, address: string, form: Form, expected = 302): Promise<string> {
  const origin = new URL(page.url()).origin;
  const answer = await page.request.post(address, { form, headers: { origin }, maxRedirects: 0 });
  expect(answer.status(), `${address}: ${/role="alert".{0,600}/.exec(await answer.text())}`).toBe(expected);
  return answer.headers().location ?? "";
}

const idOf = (location: string) => /[\da-f-]{36}/.exec(location)?.[0] ?? "";

/** The page shows what was typed as text and nothing else. */
async function expectHarmless(page: Page, address: string): Promise<void> {
  const response = await page.goto(address);
  expect(response?.status(), address).toBeLessThan(500);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const made = page.locator(
    "img[src=x], svg[onload], b[onclick], a[href^='javascript' i], main script, [formaction]:not([formaction^='/tasks/'])",
  );
  await expect(made, address).toHaveCount(0);
  expect(await page.locator("body").innerText(), address).not.toContain("494949");
}

const parties = (ours: string, theirs: string): Form => ({
  "parties.0.organisation": ours,
  "parties.0.role": "party",
  "parties.0.side": "ours",
  "parties.1.organisation": theirs,
  "parties.1.role": "party",
  "parties.1.side": "theirs",
});

test("what people type is only ever text", async ({ page, login }) => {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await login("officer");
  await page.goto("/");

  const organisation = { type: "municipality", country: "KR", shortName: short, place: long, note: long };
  const names: Form = { "names.0.language": "ko", "names.0.name": long };
  const ours = idOf(
    await post(page, "/organisations/new", { ...organisation, ...names, name: `A ${long}`, another: "on" }),
  );
  const theirs = idOf(
    await post(page, "/organisations/new", { ...organisation, ...names, name: `B ${long}`, another: "on" }),
  );
  const personForm = { ...names, name: long, address: short, note: long, another: "on" };
  const person = idOf(await post(page, "/people/new", personForm));
  await post(page, `/people/${person}/posts/new`, { title: long, organisation: theirs });
  await post(page, `/organisations/${ours}/succession`, { successor: theirs, on: days, act: long });

  const described: Form = {
    title: long,
    titleLanguage: "en",
    "titles.0.language": "vi",
    "titles.0.title": long,
    kind: "memorandumOfUnderstanding",
    fields: "smartCity",
    summary: long,
    whyPartner: long,
    contactOurs: person,
    contactTheirs: person,
    ...parties(ours, theirs),
  };
  const taken: Form = {
    ...described,
    publisher: short,
    subject: long,
    step: "closed",
    signedOn: "2020-01-01",
    place: long,
    occasion: long,
    "signatories.0.name": long,
    "signatories.0.post": long,
    "signatories.0.party": long,
    "witnesses.0.name": long,
    languages: short,
    question: long,
    scope: long,
    leadOurs: long,
    leadTheirs: long,
    firstOn: "2024-01-01",
    lastOn: "2026-11-10",
  };
  const key = () => crypto.randomUUID() as string;
  for (const url of [
    "javascript:alert(1)",
    "javascript://a.example/%0aalert(1)",
    "data:text/html,x",
    " https:a",
    "//a.example/",
  ])
    await post(page, "/agreements/new/taken-over", { ...taken, url, requestKey: key() }, 422);
  const url = `https://a.example/?"><script>alert(1)</script>`.replaceAll(" ", "");
  const old = idOf(await post(page, "/agreements/new/taken-over", { ...taken, url, requestKey: key() }));
  const proposal = { ...described, on: days, by: long, requestKey: key() };
  const fresh = idOf(await post(page, "/agreements/new", proposal));

  const records: [string, Form][] = [
    [`${old}/indicators/new`, { name: long, unit: short, baseline: "1", target: "2" }],
    [`${old}/reports/new`, { kind: "final", on: days, title: long, location: long }],
    [`${old}/filings/new`, { what: long, toWhom: long, requestKey: key() }],
  ];
  for (const [at, form] of records) await post(page, `/agreements/${at}`, form);
  await post(page, `/agreements/${old}/reporting`, {
    results: long,
    difficulties: long,
    proposals: long,
    version: "1",
  });
  await page.goto(`/agreements/${old}/values/new`);
  const indicatorId = await page.locator("select[name=indicatorId]").inputValue();
  await post(page, `/agreements/${old}/values/new`, { indicatorId, on: days, value: "3", note: long });
  const record = (id: string, at: string, revision: number, form: Form) =>
    post(page, `/agreements/${id}/${at}`, {
      on: days,
      onBehalfOf: long,
      ...form,
      revision: `${revision}`,
      requestKey: key(),
    });
  await record(fresh, "opinions", 1, { "bodies.0.name": long });
  await record(fresh, "record/opinionAnswered", 2, { body: long, verdict: "disagrees", text: long });
  await record(fresh, "record/notEstablished", 3, { need: "described", reason: long });
  await page.goto(`/agreements/${old}/evaluation`);
  const criteria = await page
    .locator("input[name$='.criterion']")
    .evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value));
  expect(criteria.length).toBeGreaterThan(0);
  const scored = (prefix: string, score: string): Form =>
    Object.assign(
      { [`${prefix}by`]: long, [`${prefix}result`]: "met", [`${prefix}summary`]: long },
      ...criteria.map((key, at) => ({
        [`${prefix}scores.${at}.criterion`]: key,
        [`${prefix}scores.${at}.score`]: score,
        [`${prefix}scores.${at}.evidence`]: long,
      })),
    );
  await record(old, "evaluation", 1, scored("", "3"));
  await record(old, "history/2/correction", 2, { "data.on": days, ...scored("data.", "2"), reason: long });
  const parts = `${long.slice(0, 300)}\n${short}`;
  const toDo = { title: long.slice(0, 200), note: long, items: parts, agreement: old };
  const task = idOf(await post(page, "/tasks/new", toDo));

  const titles: Form = { titleEn: long, titleVi: long, firstOn: days };
  const delegation: Form = { "places.0.name": short, "organisations.0.organisation": theirs, receptionLevel: long };
  const notes: Form = { purpose: long, talkingPoints: long, sensitivities: long };
  const asked = { ...titles, ...delegation, ...notes, direction: "out", requestKey: key() };
  const visit = idOf(await post(page, "/visits/new", asked));
  await post(page, `/visits/${visit}/result`, { result: long, resultSentOn: days, resultSentTo: long, version: "1" });
  await post(page, `/visits/${visit}/members/new`, { person, side: "theirs", role: "host", note: long });
  const talk = { ...titles, place: long, "people.0.person": person, requestKey: key() };
  const meeting = idOf(await post(page, "/meetings/new", talk));
  await post(page, `/meetings/${meeting}/minutes`, { minutes: long, version: "1" });
  const given = { direction: "given", what: long, on: days, person, keptAt: long, note: long, requestKey: key() };
  await post(page, `/gifts/new?visit=${visit}`, given);

  await login("administrator");
  const criterion = { en: long.slice(0, 200), vi: long.slice(0, 200) };
  await post(page, "/settings/scorecard/new", criterion);
  const items = { itemsEn: parts, itemsVi: parts };
  await post(page, "/settings/task-templates/new", { ...criterion, ...items, dueUnit: "calendarDays" });
  const holiday = { country: "JP", on: "2035-05-05", kind: "holiday", name: long, localName: long, source: long };
  await post(page, "/settings/holidays/new", holiday);
  await page.goto("/settings/policies/filing");
  await page.locator("input[name=source]").fill(long);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL(/policies$/);
  const account = { name: long, email: "canary-scripts@city.example", role: "viewer" };
  await post(page, "/settings/people/new", account, 200);
  for (const address of [
    "/settings",
    "/settings/people",
    "/settings/policies",
    "/settings/policies/filing",
    "/settings/scorecard",
    "/settings/task-templates",
    "/tasks/from-template",
    "/settings/office",
    "/settings/holidays",
  ])
    await expectHarmless(page, address);
  await page.goto("/settings/people");
  for (const kind of ["people", "scorecard"]) {
    await page.goto(`/settings/${kind}`);
    const links = await page
      .locator(`main a[href^='/settings/${kind}/']`)
      .evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));
    for (const link of links.filter((each) => /[\da-f-]{36}/.test(each)).slice(-4)) await expectHarmless(page, link);
  }

  await login("manager");
  await page.goto("/tasks/from-template");
  const template = await page.locator("input[name^=templates]").last().inputValue();
  const fromTemplate = idOf(await post(page, "/tasks/from-template", { templates: template, from: days }));
  const typed = encodeURIComponent(long);
  const events = [
    "opinions",
    "signing",
    "pilot",
    "evaluation",
    "decision",
    "record/opinionAnswered",
    "record/cleared",
    "record/withdrawn",
    "record/replaced",
    "record/voided",
    "record/notEstablished",
  ];
  const addresses = [
    "/",
    "/?whose=office",
    "/agreements",
    `/agreements?q=${encodeURIComponent("gnp.exe")}`,
    `/agreements?q=${encodeURIComponent(short)}&partner=${typed}`,
    `/agreements?stage=${typed}`,
    `/agreements/new?succeeds=${old}`,
    "/agreements/new/taken-over",
    ...[old, fresh].flatMap((id) => [
      `/agreements/${id}?history=all`,
      ...[
        "edit",
        "parties",
        "contacts",
        "access",
        "filings/new",
        "indicators/new",
        "values/new",
        "reports/new",
        ...events,
      ].map((at) => `/agreements/${id}/${at}`),
      ...[1, 2, 3].map((revision) => `/agreements/${id}/history/${revision}/correction`),
      `/agreements/${id}/record/opinionAnswered?body=${typed}`,
    ]),
    "/organisations?q=gnp.exe",
    `/organisations?q=${encodeURIComponent(short)}`,
    ...["", "/edit", "/succession"].map((at) => `/organisations/${ours}${at}`),
    `/organisations/${theirs}`,
    "/people?q=gnp.exe",
    ...["", "/edit", "/posts/new"].map((at) => `/people/${person}${at}`),
    ...["/data", `/merge?with=${typed}`].map((at) => `/people/${person}${at}`),
    `/organisations/${theirs}/briefing`,
    `/organisations/${ours}/succession/agreements`,
    "/visits",
    ...["", "/briefing"].map((at) => `/visits/${visit}${at}`),
    `/meetings/${meeting}`,
    "/gifts",
    "/tasks?whose=all",
    "/tasks?whose=all&view=board",
    "/tasks?whose=all&view=calendar",
    ...["", "/done", "/items"].map((at) => `/tasks/${task}${at}`),
    `/tasks/${fromTemplate}`,
    `/tasks/new?agreement=${old}`,
    `/tasks/new?agreement=${typed}`,
    ...["table", "timeline", "map"].map((view) => `/pipeline?view=${view}&q=gnp.exe`),
    "/pipeline?q=gnp.exe",
    "/dashboard?q=gnp.exe",
    "/figures/stage?bucket=evaluated&q=gnp.exe",
    "/figures/overdueByBody?q=gnp.exe",
    "/deadlines?whose=office&q=gnp.exe",
    "/deadlines?whose=office&view=timeline&q=gnp.exe",
    "/reports/new?kind=register&preview=1&scope.q=gnp.exe",
    "/completeness?owner=all",
    `/${typed}`,
    `/session/link/${encodeURIComponent(short)}`,
  ];
  for (const address of addresses) await expectHarmless(page, address);

  await page.goto(`/agreements/${old}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(long);
  const source = page.locator("#sources a[href*='a.example']");
  await expect(source).toHaveAttribute("href", url);
  await expect(source).toHaveAttribute("rel", /noopener/);

  await login("viewer");
  for (const address of ["/", "/agreements", `/agreements/${old}`, `/agreements/${fresh}`, `/tasks/${task}`])
    await expectHarmless(page, address);
  expect(dialogs).toEqual([]);
});

for (const scripts of [true, false])
  test.describe(scripts ? "a refused form" : "a refused form without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("gives back what was typed as text", async ({ page, login }) => {
      await login("officer");
      await page.goto("/people/new");
      await page.locator("input[name=name]").fill(long);
      await page.locator("input[name=email]").fill("nothing");
      await page.locator("textarea[name=note]").fill(long);
      await page.locator("main form button.button-main, main form button[type=submit]").last().click();
      await expect(page.getByRole("alert").first()).toBeVisible();
      await expect(page.locator("textarea[name=note]")).toHaveValue(long);
      await expect(page.locator("img[src=x], svg[onload], main script")).toHaveCount(0);
    });
  });
