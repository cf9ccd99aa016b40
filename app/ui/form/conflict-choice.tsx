/**
 * Two people changed the same fields: for each one yours, what was saved meanwhile, and what it was; one of them is to stand.
 * Works without scripts: the values to choose from travel with the form.
 */
import { choiceField } from "#app/platform/conflict-choices";
import { formatDay, isDay } from "#app/platform/days";
import type { Conflict } from "#app/platform/refusals";
import { useText } from "#app/platform/text";
import { fieldId } from "#app/ui/error-summary";
import { wordsFor } from "#app/ui/form/refusal-words";

interface ConflictChoiceProps {
  conflicts: Conflict[];
  by: string;
  labels?: Record<string, string>;
}

const takes = ["yours", "theirs", "original"] as const;

export function ConflictChoice({ conflicts, by, labels }: ConflictChoiceProps) {
  const t = useText();
  const words = t.keptForms.conflict;
  const said = { yours: words.yours, theirs: words.theirs(by), original: words.original };
  return (
    <>
      {conflicts.map((conflict, at) => {
        const { field, offers } = conflict;
        const label = labels?.[field] ?? wordsFor(t, "fields", field) ?? field;
        return (
          <fieldset key={field} className="conflict">
            <legend>{label}</legend>
            <input type="hidden" name={choiceField(at, "field")} value={field} />
            {takes.map((take) => (
              <Version
                key={take}
                id={`${fieldId(field)}-${take}`}
                name={choiceField(at, "take")}
                take={take}
                label={said[take]}
                value={conflict[take]}
              />
            ))}
            {offers ? (
              <>
                <input type="hidden" name={choiceField(at, "theirs")} value={JSON.stringify(offers.theirs)} />
                <input type="hidden" name={choiceField(at, "original")} value={JSON.stringify(offers.original)} />
              </>
            ) : null}
          </fieldset>
        );
      })}
    </>
  );
}

const isNothing = (value: unknown) =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

interface VersionProps {
  id: string;
  name: string;
  take: (typeof takes)[number];
  label: string;
  value: unknown;
}

function Version({ id, name, take, label, value }: VersionProps) {
  const t = useText();
  const words = t.keptForms.conflict;
  const show = (one: unknown): string => {
    if (isNothing(one)) return words.empty;
    if (typeof one === "boolean") return one ? words.ticked : words.notTicked;
    if (typeof one === "string") return isDay(one) ? formatDay(t, one) : one;
    if (Array.isArray(one)) return one.map(show).join(", ");
    return typeof one === "object"
      ? Object.values(one ?? {})
          .map(show)
          .join(" · ")
      : String(one);
  };
  return (
    <div className="choice">
      <input type="radio" name={name} id={id} value={take} defaultChecked={take === "yours"} />
      <label htmlFor={id}>
        <span className="whose">{label}</span>
        <span className={isNothing(value) ? "keep nothing" : "keep"}>{show(value)}</span>
      </label>
    </div>
  );
}
