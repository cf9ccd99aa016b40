/** What the shapes of the timeline mean. */
import { useText } from "#app/platform/text";
import { StageIcon } from "#app/ui/stage-tag";

const bars = [
  ["proposal", "proposed"],
  ["term", "signed"],
  ["pilot", "pilot"],
  ["ended", "ended"],
] as const;
const marks = ["due", "late", "evaluated"] as const;

export function Legend() {
  const words = useText().timeline.legend;
  return (
    <ul className="years-legend" aria-hidden="true">
      {bars.map(([kind, stage]) => (
        <li key={kind}>
          <i className="span-bar" data-kind={kind} data-stage={stage}>
            <StageIcon stage={stage} />
          </i>
          {words[kind]}
        </li>
      ))}
      <li>
        <i className="span-bar" data-kind="term" data-stage="signed" data-fade="end" />
        {words.fade}
      </li>
      {marks.map((as) => (
        <li key={as}>
          <i className="span-mark" data-as={as} />
          {words[as]}
        </li>
      ))}
      <li>
        <i className="span-today" />
        {words.today}
      </li>
    </ul>
  );
}
