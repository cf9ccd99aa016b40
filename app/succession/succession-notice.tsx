/** "4 agreements to decide on": where inherited agreements wait for a decision, with the way to the list. */
import { Link } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import type { OpenSuccession } from "./open-queries.server";
import { reviewPath } from "./paths";

export function SuccessionsToDecide({ open }: { open: OpenSuccession[] }) {
  const words = useText().successionCard;
  if (open.length === 0) return null;
  return (
    <Card id="successions" title={words.title}>
      <ul className="succession-open">
        {open.map((one) => (
          <li key={one.organisationId}>
            <Link className="link" to={reviewPath(one.organisationId)}>
              {words.toDecide(one.open)}
            </Link>
            <span className="under">{words.of(one.predecessor, one.successor)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
