/** The frame of every page that does something to a deadline: where it stands, what is done, and the form. */
import type { ReactNode } from "react";
import { useText } from "#app/platform/text";
import { DayText } from "#app/ui/day-text";
import { Page } from "#app/ui/page";
import { deadlinePath } from "./paths";
import { deadlineTitle } from "./row";
import type { DeadlineView } from "./show-queries.server";

interface ActPageProps {
  deadline: DeadlineView;
  title: (what: string) => string;
  /** What it is called among the crumbs. */
  act: string;
  lead: ReactNode;
  children: ReactNode;
}

export function ActPage({ deadline, title, act, lead, children }: ActPageProps) {
  const t = useText();
  const words = t.deadlinePages;
  const what = deadlineTitle(t, deadline);
  const here = deadlinePath(deadline.id);
  return (
    <Page
      title={title(what)}
      crumbs={[{ to: "/deadlines", label: words.title }, { to: here, label: what }, { label: act }]}
      lead={
        <>
          <p>
            {deadline.about ? (
              <span lang={deadline.about.titleLanguage}>{deadline.about.title}</span>
            ) : (
              words.noAgreement
            )}
            {" · "}
            <DayText day={deadline.dueOn} withWeekday />
          </p>
          <p>{lead}</p>
        </>
      }
    >
      {children}
    </Page>
  );
}

/** The day that stands on this page: what the form says is said of it. After a refusal it is the one that counts by now. */
export const SeenOn = ({ day }: { day: string }) => <input type="hidden" name="seenOn" value={day} readOnly />;
