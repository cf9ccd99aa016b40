/** Forms that would be accepted, for the tests of who may send them. */
import { randomUUID } from "node:crypto";

export type Form = Record<string, string>;

export const details: Form = {
  title: "Another title",
  titleLanguage: "en",
  kind: "memorandumOfUnderstanding",
  fields: "smartCity",
  summary: "Other words",
  version: "1",
};
export const parties: Form = {
  "parties.0.organisation": "Ho Chi Minh City",
  "parties.0.role": "party",
  "parties.0.side": "ours",
  "parties.1.organisation": "City of Busan",
  "parties.1.role": "party",
  "parties.1.side": "theirs",
  version: "1",
};
export const start = (): Form => ({ ...details, ...parties, requestKey: randomUUID() });
export const organisation = (): Form => ({
  name: `City ${randomUUID()}`,
  type: "municipality",
  country: "KR",
  version: "1",
});
export const person: Form = { name: "Lee Jiwoo", version: "1" };
/** Somebody else than whoever has that name already. */
export const newPerson: Form = { ...person, another: "on" };
export const post: Form = { title: "Mayor", organisation: "City of Busan", version: "2" };
export const task: Form = { title: "Call them", version: "1" };
export const taskTemplate: Form = { en: "Tell the press", vi: "Thông báo cho báo chí", dueUnit: "calendarDays" };
const visiting: Form = {
  direction: "in",
  titleEn: "A delegation of Busan",
  firstOn: "2026-12-01",
  "places.0.name": "Here",
  "organisations.0.organisation": "City of Busan",
  ownerId: "",
};
export const visit = (): Form => ({ ...visiting, requestKey: randomUUID() });
export const visitEdit: Form = { ...visiting, version: "1" };
const meetingForm: Form = {
  titleEn: "Talks",
  firstOn: "2026-12-01",
  startsAt: "9h30",
  "people.0.person": "Kim Minji",
};
export const meeting = (): Form => ({ ...meetingForm, requestKey: randomUUID() });
export const meetingEdit: Form = { ...meetingForm, version: "1" };
const giving: Form = {
  direction: "given",
  what: "A lacquer picture",
  on: "2026-11-20",
  value: "1500000",
  currency: "VND",
};
export const gift = (): Form => ({ ...giving, requestKey: randomUUID() });
export const giftEdit: Form = { ...giving, version: "1" };
export const holiday: Form = { kind: "holiday", name: "Culture Day", localName: "文化の日", source: "A notice" };
export const reminderPolicy: Form = { beforeDays: "30, 7", onDay: "on", overdueEvery: "3", audience: "owner" };
export const criterionEdit: Form = { en: "Benefit", vi: "Lợi ích", version: "1" };
export const report = (): Form => ({
  kind: "register",
  locale: "vi",
  "scope.stage": "signed",
  formats: "xlsx",
  requestKey: randomUUID(),
});
