/** The notices that decide the days of a page, by the number under which its rows name them. */
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";

export function Sources({ sources }: { sources: string[] }) {
  const words = useText().holidays;
  if (sources.length === 0) return null;
  return (
    <Card title={words.sources}>
      <dl className="facts wide">
        {sources.map((source, index) => (
          <div key={source} id={`source-${index + 1}`}>
            <dt>{words.sourceNumber(index + 1)}</dt>
            <dd>{source}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
