/** The records of the walk over agreements, made as a manager makes them. */
import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { propose, reconnect, record, send, takeOver, takeOverPilot } from "../support";
import { linkOn } from "./link-on";
import { idOf, type Made } from "./visit";

export async function makeAgreements(page: Page): Promise<Made> {
  // Each worker makes its own, and finds its own by this.
  const walk = `Walk ${randomUUID().slice(0, 8)}`;
  const proposed = await propose(page, `${walk} a proposal`, { contactOurs: "", contactTheirs: "" });
  const consulting = await propose(page, `${walk} opinions are asked for`);
  await record(page, consulting, "opinions", { on: "2026-06-02", "bodies.0.name": "A ministry" });
  const cleared = await takeOver(page, `${walk} cleared`, "cleared");
  const inForce = await takeOver(page, `${walk} in force`, "inForce", {
    signedOn: "2023-11-17",
    termKind: "evergreen",
  });
  await send(page, `${inForce}/filings/new`, { what: "A letter", toWhom: "A ministry", requestKey: randomUUID() });
  const closed = await takeOverPilot(page, `${walk} pilot closed`, "closed");
  const running = await takeOverPilot(page, `${walk} pilot running`, "running");
  const evaluated = await takeOver(page, `${walk} on watch`, "watched", { signedOn: "2020-01-01" });
  await record(page, inForce, "record/amended", { on: "2024-05-05", what: "One more field" });
  const filing = await linkOn(page, inForce, new RegExp(`${inForce}/filings/[0-9a-f-]{36}`));
  const ended = await linkOn(page, "/organisations?q=Thu+Duc+City", /\/organisations\/[0-9a-f-]{36}/);
  const deadline = await deadlineOf(page, "evaluationDue", `${walk} pilot running`);
  const deadlineMoved = await deadlineOf(page, "evaluationDue", `${walk} pilot closed`);
  await say(page, deadlineMoved, "move", { dueOn: "2026-12-01", reason: "A visit" });
  const deadlineDone = await deadlineOf(page, "anniversary", `${walk} in force`);
  await say(page, deadlineDone, "done", { note: "A letter was sent" });
  await send(page, "/views/new", { page: "/agreements", search: "country=CN", name: `${walk} China`, shared: "on" });
  const view = await linkOn(page, "/views", /\/views\/[0-9a-f-]{36}/);
  const deadlines = { deadline, deadlineMoved, deadlineDone };
  const asked = { kind: "register", locale: "en", formats: "xlsx", requestKey: randomUUID() };
  const report = (await send(page, "/reports/new", asked)).split("?", 1)[0] ?? "";
  const promise = {
    agreement: idOf(inForce) ?? "",
    text: "Take in twenty trainees",
    side: "ours",
    dueOn: "2026-10-31",
  };
  const measured = { recurs: "month", measure: "Trainees", target: "20", evidenceRequired: "on" };
  const commitment = await send(page, "/commitments/new", { ...promise, ...measured, requestKey: randomUUID() });
  await send(page, `${commitment}/progress`, {
    on: "2026-10-20",
    text: "Six have come",
    value: "6",
    requestKey: randomUUID(),
  });
  const met = { how: "fulfilled", on: "2026-11-02", value: "14", evidence: "Letter 12", version: "2" };
  await send(page, `${commitment}/close`, met);
  const commitmentClosed = await send(page, "/commitments/new", {
    ...promise,
    side: "theirs",
    requestKey: randomUUID(),
  });
  await send(page, `${commitmentClosed}/close`, {
    how: "notFulfilled",
    on: "2026-11-02",
    note: "No money",
    version: "1",
  });
  const promised = { commitment, commitmentClosed };
  const vase = { direction: "given", what: "A vase", on: "2026-11-10", requestKey: randomUUID() };
  const gift = await send(page, "/gifts/new", vase);
  const made = { ended, proposed, consulting, cleared, inForce, filing, closed, running, evaluated, report, view };
  return { ...made, ...deadlines, ...promised, gift };
}

const deadlineOf = (page: Page, kind: string, q: string) =>
  linkOn(page, `/deadlines?${new URLSearchParams({ whose: "office", kind, q })}`, /\/deadlines\/[0-9a-f-]{36}/);

/** Says something of a deadline in its form, of the day that stands there. */
async function say(page: Page, deadline: string, act: string, form: Record<string, string>): Promise<void> {
  const opened = await (await page.request.get(`${deadline}/${act}`, reconnect)).text();
  const seenOn = /name="seenOn"[^>]*value="([\d-]+)"/.exec(opened)?.[1];
  expect(seenOn, `${deadline}/${act} shows its form`).toBeDefined();
  await send(page, `${deadline}/${act}`, { seenOn: seenOn ?? "", ...form });
}
