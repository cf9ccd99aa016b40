/** Why something was not recorded, in plain words, with the way forward. Nothing typed is lost. */
import { Link } from "@remix-run/react";
import { formatMoment } from "#app/platform/days";
import type { NeedStatus, Refusal } from "#app/platform/refusals";
import { useText } from "#app/platform/text";
import { type Check, Checklist } from "#app/ui/checklist";
import { ErrorSummary } from "#app/ui/error-summary";
import { ConflictChoice } from "#app/ui/form/conflict-choice";
import { becauseText, wordsFor } from "#app/ui/form/refusal-words";
import { Notice } from "#app/ui/notice";
import { useTimeZone } from "#app/ui/viewer";

interface RefusalNoticeProps {
  refusal: Refusal;
  needWhere?: (need: string) => string | undefined;
  fieldLabels?: Record<string, string>;
}

export function RefusalNotice({ refusal, needWhere, fieldLabels }: RefusalNoticeProps) {
  const t = useText();
  const words = t.ui.refusals;
  switch (refusal.code) {
    case "input":
      return <ErrorSummary problems={refusal.problems} />;
    case "needs":
      return (
        <Notice tone="alarm" title={words.needsTitle}>
          <NeedList needs={refusal.needs} needWhere={needWhere} />
          <p>{words.needs}</p>
        </Notice>
      );
    case "notNow":
      return <NotNow refusal={refusal} />;
    case "stale":
      return <Stale refusal={refusal} />;
    case "conflict":
      return (
        <Notice tone="alarm" title={t.keptForms.conflict.title}>
          <p>{t.keptForms.conflict.text(refusal.by)}</p>
          <ConflictChoice conflicts={refusal.conflicts} by={refusal.by} labels={fieldLabels} />
        </Notice>
      );
    case "rule":
      return (
        <Notice tone="alarm" title={words.ruleTitle}>
          <p>{wordsFor(t, "rules", refusal.rule, { parameter: refusal.parameter }) ?? words.rule}</p>
        </Notice>
      );
    case "forbidden":
      return (
        <Notice tone="alarm" title={words.forbiddenTitle}>
          <p>{words.forbidden}</p>
        </Notice>
      );
    case "unavailable":
      return (
        <Notice tone="alarm" title={t.keptForms.unavailableTitle}>
          <p>{refusal.uncertain ? t.keptForms.uncertain : t.keptForms.unavailable}</p>
        </Notice>
      );
  }
}

function NeedList({ needs, needWhere }: { needs: NeedStatus[]; needWhere?: (need: string) => string | undefined }) {
  const t = useText();
  const items = needs.map(({ need, met, waived, because }): Check => {
    const text = wordsFor(t, "needs", need, { form: met ? "met" : "missing" }) ?? need;
    const where = met ? undefined : needWhere?.(need);
    return {
      met,
      note: waived === undefined ? becauseText(t, need, because) : t.ui.waived(waived),
      text: where ? (
        <Link className="link" to={where}>
          {text}
        </Link>
      ) : (
        text
      ),
    };
  });
  return <Checklist items={items} />;
}

function NotNow({ refusal }: { refusal: Extract<Refusal, { code: "notNow" }> }) {
  const t = useText();
  const stages: Record<string, string> = t.stages;
  const step = wordsFor(t, "steps", refusal.step) ?? refusal.step;
  const first = refusal.first && (wordsFor(t, "events", refusal.first) ?? refusal.first);
  return (
    <Notice tone="alarm" title={t.ui.refusals.notNowTitle}>
      <p>{t.ui.refusals.notNow(stages[refusal.stage] ?? refusal.stage, step)}</p>
      {first ? <p>{t.ui.refusals.notNowFirst(first)}</p> : null}
    </Notice>
  );
}

function Stale({ refusal }: { refusal: Extract<Refusal, { code: "stale" }> }) {
  const t = useText();
  const timeZone = useTimeZone();
  return (
    <Notice tone="alarm" title={t.ui.refusals.staleTitle}>
      <p>{t.ui.refusals.stale}</p>
      <ul className="bullets">
        {refusal.since.map(({ type, by, at }) => (
          <li key={`${type} ${at}`}>
            {t.ui.refusals.staleEntry(
              wordsFor(t, "events", type, { form: "past" }) ?? type,
              by,
              formatMoment(t, at, timeZone),
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
