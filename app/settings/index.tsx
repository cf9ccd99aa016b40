/** `/settings`: what an administrator can set. */
import { Link, useLoaderData } from "@remix-run/react";
import { reading } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { countSettings } from "#app/settings/settings-queries.server";
import { Card } from "#app/ui/card";
import { Page } from "#app/ui/page";

export const loader = reading("settings.manage", (ctx) => countSettings(ctx.db));

export const meta = titled<typeof loader>((t) => t.settings.title);

export default function Settings() {
  const t = useText();
  const { people, criteria } = useLoaderData<typeof loader>();
  const { index } = t.settings;
  const parts = [
    { to: "people", title: t.settings.people.title, text: index.people(people) },
    { to: "office", title: t.settings.office.title, text: index.office },
    { to: "letterhead", title: t.settings.letterhead.title, text: index.letterhead },
    { to: "letters", title: index.lettersTitle, text: index.letters },
    { to: "task-templates", title: t.taskTemplates.title, text: t.taskTemplates.index },
    { to: "policies", title: t.settings.policies.title, text: index.policies },
    { to: "reminders", title: t.reminders.title, text: t.reminders.index },
    { to: "holidays", title: t.holidays.title, text: t.holidays.index },
    { to: "mail", title: t.mailLog.title, text: t.mailLog.index },
    { to: "scorecard", title: t.settings.scorecard.title, text: index.scorecard(criteria) },
    { to: "health", title: t.delivery.title, text: t.delivery.index },
  ];
  return (
    <Page title={t.settings.title} lead={t.settings.lead}>
      <div className="stack parts">
        {parts.map(({ to, title, text }) => (
          <Card
            key={to}
            title={
              <Link className="link" to={`/settings/${to}`}>
                {title}
              </Link>
            }
          >
            <p>{text}</p>
          </Card>
        ))}
      </div>
    </Page>
  );
}
