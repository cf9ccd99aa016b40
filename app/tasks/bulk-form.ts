/** What the form about several tasks must hold, for the browser and the server alike. */
import { z } from "zod";
import { oneOf, optionalDay, optionalText, ticked } from "#app/platform/form-fields";
import { isId } from "#app/platform/ids";
import { optionalNumber, optionalOneOf } from "#app/platform/record-fields";
import { priorities } from "./filter";

/** The most tasks that are changed at once. */
export const mostAtOnce = 500;

/** The most days that a day is moved by, either way. */
const mostDays = 3660;

/** `later`: each by so many days, from its own day. */
export const bulkActs = ["assignee", "priority", "day", "later", "done"] as const;

export type BulkAct =
  | { do: "assignee"; assigneeId: string | null }
  | { do: "priority"; priority: (typeof priorities)[number] }
  | { do: "day"; dueOn: string }
  | { do: "later"; days: number }
  | { do: "done" };

/** Who has none any more, as the field says it. */
export const toNobody = "nobody";

const ids = z.preprocess(
  (value) => (typeof value === "string" ? [value] : (value ?? [])),
  z.array(z.string().refine(isId, "reopenForm"), "reopenForm").max(mostAtOnce, `tooManyTasks:${mostAtOnce}`),
);

const fields = z.object({
  do: oneOf(bulkActs, "reopenForm"),
  chosen: ids,
  /** Instead of those chosen: all that the filter of the address finds. */
  all: ticked(),
  /** The same form sent twice changes once. */
  requestKey: z.string("reopenForm").refine(isId, "reopenForm"),
  assigneeId: optionalText(40),
  priority: optionalOneOf(priorities, "choosePriority"),
  dueOn: optionalDay(),
  days: optionalNumber("enterDaysToMove", -mostDays, mostDays),
});

export const bulkForm = fields.transform(({ do: act, assigneeId, priority, dueOn, days, ...rest }, context) => {
  const missing = (path: string, message: string) => {
    context.issues.push({ code: "custom", path: [path], message, input: undefined });
    return z.NEVER;
  };
  const which = { ...rest, all: rest.all };
  if (!which.all && which.chosen.length === 0) return missing("chosen", "chooseTasks");
  const asked = (change: BulkAct) => ({ ...which, change });
  switch (act) {
    case "assignee":
      if (assigneeId === null) return missing("assigneeId", "chooseAssignee");
      return asked({ do: act, assigneeId: assigneeId === toNobody ? null : assigneeId });
    case "priority":
      return priority === null ? missing("priority", "choosePriority") : asked({ do: act, priority });
    case "day":
      return dueOn === null ? missing("dueOn", "enterNewDueDay") : asked({ do: act, dueOn });
    case "later":
      if (days === null || days === 0 || !Number.isInteger(days)) return missing("days", "enterDaysToMove");
      return asked({ do: act, days });
    case "done":
      return asked({ do: act });
  }
});

export type BulkInput = z.output<typeof bulkForm>;
