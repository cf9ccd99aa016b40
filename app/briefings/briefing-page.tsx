/** A briefing on the page as it will be on paper, with the ways to take it along. Printed, it is the paper alone. */

import type { Locale } from "#app/platform/locale";
import { useText } from "#app/platform/text";
import type { LaidReport } from "#app/reports/rendering/laid-out";
import { ReportPaper } from "#app/reports/rendering/paper";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { type Crumb, Page } from "#app/ui/page";

interface BriefingPageProps {
  /** Of the visit or organisation. */
  at: string;
  name: string;
  crumbs: Crumb[];
  locale: Locale;
  paper: LaidReport;
  /** Where talking points are written; null for who may not, or where there is no visit. */
  writeAt: string | null;
}

export function BriefingPage({ at, name, crumbs, locale, paper, writeAt }: BriefingPageProps) {
  const words = useText().briefings;
  return (
    <Page
      title={words.of(name)}
      lead={words.lead}
      crumbs={[...crumbs, { to: at, label: name }, { label: words.title }]}
      actions={writeAt ? <ButtonLink to={writeAt}>{words.write}</ButtonLink> : null}
    >
      <div className="stack">
        <div className="briefing-ways">
          <nav aria-label={words.language} className="row">
            {(["vi", "en"] as const).map((one) => (
              <ButtonLink
                key={one}
                small
                lang={one}
                to={`?locale=${one}`}
                aria-current={one === locale ? "page" : undefined}
                className={one === locale ? "chosen" : undefined}
              >
                {one === "vi" ? "Tiếng Việt" : "English"}
              </ButtonLink>
            ))}
          </nav>
          <nav aria-label={words.download} className="row">
            {(["docx", "pdf"] as const).map((format) => (
              <a
                key={format}
                className={format === "pdf" ? "btn main" : "btn"}
                href={`${at}/briefing/${format}?locale=${locale}`}
                download
              >
                {format === "docx" ? words.word : words.pdf}
              </a>
            ))}
          </nav>
        </div>
        <Card title={words.paperTitle}>
          <ReportPaper document={paper} />
        </Card>
      </div>
    </Page>
  );
}
