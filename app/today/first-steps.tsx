/** Today while no agreement is on record: the ways an office begins with what it has, instead of empty lists. */
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";

const steps = [
  { id: "import", to: "/imports" },
  { id: "takeOver", to: "/agreements/new/taken-over" },
  { id: "propose", to: "/agreements/new" },
] as const;

export function FirstSteps() {
  const words = useText().today.firstSteps;
  return (
    <Card title={words.title}>
      <p>{words.text}</p>
      <ul className="due ready">
        {steps.map(({ id, to }, place) => (
          <li key={id}>
            <div className="what">
              <strong>{words[id].title}</strong>
              <span className="about">{words[id].text}</span>
            </div>
            <div className="do">
              <ButtonLink to={to} small kind={place === 0 ? "main" : "plain"}>
                {words[id].action}
              </ButtonLink>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
