import { describe, expect, it } from "vitest";
import { english } from "#app/locales/en";
import { vietnamese } from "#app/locales/vi";
import { deadlineKinds } from "#workflows/deadlines/deadline";
import { type SpokenDeadline, sentenceOf, standingOf, thingOf } from "./deadline-sentence";

const today = "2026-11-21";
const spoken = (changes: Partial<SpokenDeadline>): SpokenDeadline => ({
  kind: "evaluationDue",
  subject: "",
  dueOn: "2025-12-31",
  basis: { rule: "pilotWindow" },
  about: { kind: "technologyTransferAgreement", title: "Technology transfer", ours: "Thu Duc", theirs: "CSGKC" },
  task: null,
  filing: null,
  ...changes,
});
const memorandum = { kind: "memorandumOfCooperation", title: "On cities", ours: "Thu Duc", theirs: "Huangpu" };
const vietnamesePair = { ours: "TP. Thủ Đức", theirs: "CSGKC" };

const golden: [Partial<SpokenDeadline>, string, string][] = [
  [
    {},
    "Evaluation of the Thu Duc–CSGKC pilot is 325 days overdue",
    "Đánh giá dự án thí điểm TP. Thủ Đức – CSGKC đã quá hạn 325 ngày",
  ],
  [
    { dueOn: "2026-11-20" },
    "Evaluation of the Thu Duc–CSGKC pilot is 1 day overdue",
    "Đánh giá dự án thí điểm TP. Thủ Đức – CSGKC đã quá hạn 1 ngày",
  ],
  [
    { basis: { rule: "yearBeforeEnd" }, about: memorandum, dueOn: today },
    "Evaluation of the Thu Duc–Huangpu memorandum is due today, Sat 21 Nov 2026",
    "Đánh giá bản ghi nhớ hợp tác TP. Thủ Đức – CSGKC đến hạn hôm nay, Thứ Bảy 21/11/2026",
  ],
  [
    { kind: "opinionDue", subject: "Bộ Ngoại giao", about: memorandum, dueOn: "2026-11-25" },
    "Opinion of Bộ Ngoại giao on the Thu Duc–Huangpu memorandum is due on Wed 25 Nov 2026",
    "Ý kiến của Bộ Ngoại giao về bản ghi nhớ hợp tác TP. Thủ Đức – CSGKC đến hạn vào Thứ Tư 25/11/2026",
  ],
  [
    { kind: "filingDue", filing: { template: "signingReport", what: null }, about: memorandum, dueOn: "2026-12-01" },
    "Report on the signing of the Thu Duc–Huangpu memorandum is due on Tue 1 Dec 2026",
    "Báo cáo việc ký bản ghi nhớ hợp tác TP. Thủ Đức – CSGKC đến hạn vào Thứ Ba 01/12/2026",
  ],
  [
    { kind: "termEnd", about: memorandum, dueOn: "2026-11-16" },
    "Term of the Thu Duc–Huangpu memorandum ended on Mon 16 Nov 2026",
    "Thời hạn của bản ghi nhớ hợp tác TP. Thủ Đức – CSGKC đã kết thúc vào Thứ Hai 16/11/2026",
  ],
  [
    { kind: "noticeDay", about: memorandum, dueOn: "2026-11-30" },
    "Last day to give notice on the Thu Duc–Huangpu memorandum is Mon 30 Nov 2026",
    "Ngày cuối cùng để thông báo đối với bản ghi nhớ hợp tác TP. Thủ Đức – CSGKC là Thứ Hai 30/11/2026",
  ],
  [
    {
      kind: "anniversary",
      subject: "2026",
      basis: { rule: "anniversary", years: 3 } as never,
      about: memorandum,
      dueOn: "2026-11-17",
    },
    "3rd anniversary of the signing of the Thu Duc–Huangpu memorandum was Tue 17 Nov 2026",
    "Kỷ niệm 3 năm ngày ký bản ghi nhớ hợp tác TP. Thủ Đức – CSGKC là Thứ Ba 17/11/2026, đã qua",
  ],
  [
    { kind: "dormant", basis: { rule: "dormant", lastOn: "2025-10-21" }, about: memorandum, dueOn: "2026-10-21" },
    "Nothing new on the Thu Duc–Huangpu memorandum since Tue 21 Oct 2025",
    "Chưa có diễn biến mới về bản ghi nhớ hợp tác TP. Thủ Đức – CSGKC kể từ Thứ Ba 21/10/2025",
  ],
  [
    { kind: "plannedStep", subject: "opinionsAsked", about: memorandum, dueOn: "2026-11-27" },
    "Asking for opinions on the Thu Duc–Huangpu memorandum is due on Fri 27 Nov 2026",
    "Việc lấy ý kiến về bản ghi nhớ hợp tác TP. Thủ Đức – CSGKC đến hạn vào Thứ Sáu 27/11/2026",
  ],
  [
    { kind: "taskDue", about: null, task: { title: "Call the partner", template: null }, dueOn: "2026-11-19" },
    "Task “Call the partner” is 2 days overdue",
    "Công việc “Call the partner” đã quá hạn 2 ngày",
  ],
  [
    { kind: "pilotReportDue", subject: "final", dueOn: "2026-11-22" },
    "Final report of the Thu Duc–CSGKC pilot is due on Sun 22 Nov 2026",
    "Báo cáo cuối kỳ dự án thí điểm TP. Thủ Đức – CSGKC đến hạn vào Chủ Nhật 22/11/2026",
  ],
];

describe("the sentence of a deadline", () => {
  it.each(golden)("%j: %s", (changes, en, vi) => {
    const deadline = spoken(changes);
    expect(sentenceOf(english, deadline, today)).toBe(en);
    const about = deadline.about && { ...deadline.about, ...vietnamesePair };
    expect(sentenceOf(vietnamese, { ...deadline, about }, today)).toBe(vi);
  });

  it("names an agreement without two parties, or with names too long for a subject, by its title", () => {
    for (const about of [
      { ...memorandum, theirs: null },
      { ...memorandum, theirs: "x".repeat(80) },
    ])
      expect(thingOf(english, spoken({ kind: "termEnd", about }))).toBe("Term of the memorandum “On cities”");
  });

  it.each(deadlineKinds)("has words for %s in both languages", (kind) => {
    for (const t of [english, vietnamese]) {
      const thing = thingOf(t, spoken({ kind }));
      if (kind !== "plannedStep") expect(thing).not.toBe(t.mails.things.other("the Thu Duc–CSGKC pilot"));
      expect(sentenceOf(t, spoken({ kind }), today).startsWith(thing)).toBe(true);
    }
  });
});

describe("how a day stands", () => {
  it("is overdue for what has to be done", () => {
    expect(standingOf(english, { kind: "evaluationDue", dueOn: "2025-12-31" }, today)).toBe("325 days overdue");
  });
  it("is past for what passes by itself", () => {
    expect(standingOf(english, { kind: "noticeDay", dueOn: "2026-11-20" }, today)).toBe("yesterday");
    expect(standingOf(english, { kind: "anniversary", dueOn: today }, today)).toBe("today");
    expect(standingOf(english, { kind: "windowEnd", dueOn: "2026-11-24" }, today)).toBe("in 3 days");
  });
});
