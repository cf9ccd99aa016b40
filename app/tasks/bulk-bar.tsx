/**
 * What is done to the tasks chosen in the list: a bar that is there once one is chosen, with a button for each thing. Stands in the
 * form about several; without scripts and without styles it is simply below the list.
 */
import { useText } from "#app/platform/text";
import { Button } from "#app/ui/button";
import { DayField, HiddenField, SelectField, TextField } from "#app/ui/form/fields";
import { useField, useFormState } from "#app/ui/form/form-context";
import { type bulkActs, mostAtOnce, toNobody } from "./bulk-form";
import { priorities } from "./filter";

export const bulkBarId = "bulk";

interface BulkBarProps {
  people: { id: string; name: string }[];
  /** What the filter finds on all pages, and how many of them this page shows. */
  total: number;
  shown: number;
  requestKey: string;
  /** Boxes that are ticked, where scripts count them. */
  chosen: number | null;
}

export function BulkBar({ people, total, shown, requestKey, chosen }: BulkBarProps) {
  const t = useText();
  const words = t.taskPages.bulk;
  const { priorities: priorityWords } = t.taskPages.filters;
  return (
    <section id={bulkBarId} tabIndex={-1} className="bulk-bar" aria-label={words.title}>
      {/* Enter in a field presses the first button of a form: here it is one that does nothing. */}
      <button type="submit" disabled hidden />
      <HiddenField name="requestKey" value={requestKey} />
      <p className="bulk-chosen" role="status">
        {chosen === null ? words.title : chosen === 0 ? words.noneChosen : words.chosen(chosen)}
      </p>
      <All total={total} shown={shown} />
      <div className="bulk-acts">
        <div>
          <SelectField
            name="assigneeId"
            label={words.assignee}
            options={[
              ...people.map(({ id, name }) => ({ value: id, label: name })),
              { value: toNobody, label: t.tasks.nobody },
            ]}
          />
          <Act act="assignee">{words.give}</Act>
        </div>
        <div>
          <SelectField
            name="priority"
            label={words.priority}
            options={priorities.map((one) => ({ value: one, label: priorityWords[one] }))}
          />
          <Act act="priority" full={words.setPriority}>
            {words.set}
          </Act>
        </div>
        <div>
          <DayField name="dueOn" label={words.day} />
          <Act act="day" full={words.setDay}>
            {words.set}
          </Act>
        </div>
        <div>
          <TextField name="days" label={words.days} width="s" />
          <Act act="later" full={words.moveDays}>
            {words.move}
          </Act>
        </div>
        <div>
          <Act act="done">{words.done}</Act>
        </div>
      </div>
    </section>
  );
}

interface ActProps {
  act: (typeof bulkActs)[number];
  /** What it is called where nothing beside it says so. */
  full?: string;
  children: string;
}

function Act({ act, full, children }: ActProps) {
  const { sending } = useFormState();
  return (
    <Button small name="do" value={act} aria-label={full} aria-disabled={sending || undefined}>
      {children}
    </Button>
  );
}

/** All that the list finds, where it has more than one page. */
function All({ total, shown }: Pick<BulkBarProps, "total" | "shown">) {
  const words = useText().taskPages.bulk;
  const { initial } = useField("all", false);
  if (total <= shown) return null;
  if (total > mostAtOnce) return <p className="small muted">{words.tooMany(mostAtOnce)}</p>;
  return (
    <label className="bulk-all">
      <input type="checkbox" name="all" defaultChecked={initial === "on"} />
      {words.all(total)}
    </label>
  );
}
