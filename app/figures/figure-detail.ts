/** What a row of a figure's list is about, in the reader's words. Pure. */
import { figureText } from "#app/agreements/figure-text";
import { deadlineTitle } from "#app/deadlines/row";
import type { Catalogue } from "#app/locales/catalogue";
import { daysBetween, formatDay, formatSpan, relativeDays } from "#app/platform/days";
import { taskTitle } from "#app/tasks/templates";
import type { FigureDetail, FigureId, FigureRow } from "./figure";

interface Said {
  what: string;
  note: string | null;
}

export function detailInWords(t: Catalogue, detail: FigureDetail): Said {
  const words = t.figures;
  const day = (on: string) => formatDay(t, on);
  const joined = (...parts: (string | null)[]) => parts.filter((part) => part !== null).join(" · ") || null;
  switch (detail.is) {
    case "agreement":
      return { what: t.workflow.steps[detail.step], note: null };
    case "deadline":
      return { what: deadlineTitle(t, detail), note: null };
    case "opinion": {
      const due = detail.dueOn ? words.dueOn(day(detail.dueOn)) : null;
      return { what: detail.body, note: joined(words.asked(day(detail.sentOn)), due) };
    }
    case "filing": {
      const sent = detail.sentOn ? words.sent(day(detail.sentOn)) : null;
      const what = deadlineTitle(t, { kind: "filingDue", subject: "", task: null, filing: detail.filing });
      return { what, note: joined(detail.toWhom ? words.toWhom(detail.toWhom) : null, sent) };
    }
    case "pilot": {
      const window = detail.firstOn && detail.lastOn ? formatSpan(t, detail.firstOn, detail.lastOn) : null;
      return { what: detail.question ?? words.pilot(detail.number), note: window };
    }
    case "indicator": {
      const { value, target, baseline, unit } = detail;
      const number = (figure: number | null) => (figure === null ? words.notGiven : figureText(t, figure));
      const measured = value === null ? words.notMeasured : `${number(value)}${unit ? ` ${unit}` : ""}`;
      return { what: detail.name, note: words.value(measured, number(target), number(baseline)) };
    }
    case "evaluation":
      return { what: detail.result ? t.workflow.results[detail.result] : t.figures.results.unknown, note: null };
    case "task": {
      const due = detail.dueOn && detail.doneOn ? words.dueOn(day(detail.dueOn)) : null;
      return { what: taskTitle(t, detail.task), note: due };
    }
    case "commitment": {
      const { commitment, dueOn, closedOn } = detail;
      return {
        what: t.deadlines.promised[commitment.side](commitment.text),
        note: dueOn && closedOn ? words.dueOn(day(dueOn)) : null,
      };
    }
    case "event":
      return { what: t.workflow.events[detail.type].past, note: null };
  }
}

/** Beside the day: how long it took, how late it is or was. */
export function dayNote(
  t: Catalogue,
  id: FigureId,
  row: FigureRow,
  today: string,
): { text: string; late: boolean } | null {
  const words = t.figures;
  const { days, on, detail } = row;
  const said = (text: string, late = false) => ({ text, late });
  switch (id) {
    case "stageAge":
    case "dormant":
      return days === null ? null : said(words.since(days));
    case "signingDays":
    case "activityDays":
      return days === null ? null : said(words.days(days));
    case "deadlines":
    case "overdueByOwner":
    case "overdueByBody":
      return on ? said(relativeDays(t, today, on), on < today) : null;
    case "opinions":
    case "filings":
    case "tasks":
    case "commitments": {
      const open =
        detail.is === "opinion"
          ? !detail.answeredOn
          : detail.is === "filing"
            ? !detail.sentOn
            : detail.is === "commitment"
              ? !detail.closedOn
              : detail.is === "task" && !detail.doneOn;
      if (open) return on ? said(relativeDays(t, today, on), on < today) : null;
      if (days === null || days === 0) return null;
      return days > 0 ? said(words.late(days), true) : said(words.early(-days));
    }
    case "stage":
      return on && daysBetween(on, today) >= 0 ? said(words.since(daysBetween(on, today))) : null;
    default:
      return null;
  }
}
