/** The parts of the page, as links to each. */
import { useText } from "#app/platform/text";
import { showsCommitments, showsFilings, showsOpinions, showsReporting } from "./show-parts";
import type { AgreementView } from "./show-queries.server";

export function PageParts({ view }: { view: AgreementView }) {
  const t = useText();
  const words = t.agreementPage.parts;
  const parts: [shown: boolean, id: string, name: string][] = [
    [true, "next", words.next],
    [true, "dates", words.dates],
    [true, "about", words.about],
    [view.pilots.length > 0, "pilot", words.pilot],
    [view.evaluation !== null, "evaluation", words.evaluation],
    [showsOpinions(view), "opinions", words.opinions],
    [view.signing !== null, "signing", words.signing],
    [showsReporting(view), "reporting", t.reporting.card],
    [showsFilings(view), "filings", words.filings],
    [showsCommitments(view), "commitments", t.commitmentsCard.title],
    [true, "tasks", words.tasks],
    [true, "documents", t.documentsCard.title],
    [true, "comments", t.comments.title],
    [true, "history", words.history],
    [true, "sources", words.sources],
  ];
  return (
    <nav className="page-parts" aria-label={t.agreementPage.onThisPage}>
      <ul>
        {parts
          .filter(([shown]) => shown)
          .map(([, id, name]) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
