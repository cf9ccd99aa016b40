/** A page about a part of a visit: its way back and its title. */
import type { ReactNode } from "react";
import { useText } from "#app/platform/text";
import { Page } from "#app/ui/page";

interface PartPageProps {
  visit: { id: string; title: string };
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

export function PartPage({ visit, title, lead, children }: PartPageProps) {
  const words = useText().visits;
  return (
    <Page
      title={title}
      lead={lead}
      crumbs={[
        { to: "/visits", label: words.title },
        { to: `/visits/${visit.id}`, label: visit.title },
        { label: title },
      ]}
    >
      {children}
    </Page>
  );
}
