/** `/settings/letters`: the templates that letters are made from, and the fields they may have. */
import { Form, useLoaderData } from "@remix-run/react";
import { formatMoment } from "#app/platform/days";
import { reading } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { settingsCrumbs } from "#app/settings/crumbs";
import { Button, ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { type Column, DataTable } from "#app/ui/data-table";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useTimeZone } from "#app/ui/viewer";
import { blank, letterFields } from "./fields";
import { type LetterLanguage, letterKinds, letterLanguages, letterPath } from "./kinds";
import { type OwnTemplate, ownTemplates } from "./templates.server";

export const loader = reading("settings.manage", async (ctx, { url }) => ({
  own: await ownTemplates(ctx),
  saved: url.searchParams.has("saved"),
}));

export const meta = titled<typeof loader>((t) => t.letters.settingsTitle);

interface Row {
  kind: (typeof letterKinds)[number];
  language: LetterLanguage;
  own: OwnTemplate | undefined;
}

export default function Letters() {
  const t = useText();
  const words = t.letters;
  const { own, saved } = useLoaderData<typeof loader>();
  const rows = letterKinds.flatMap((kind) =>
    letterLanguages.map((language) => ({
      kind,
      language,
      own: own.find((one) => one.kind === kind && one.language === language),
    })),
  );
  return (
    <Page title={words.settingsTitle} crumbs={settingsCrumbs(t)} lead={words.settingsLead}>
      <div className="stack">
        {saved ? <Notice tone="good" title={words.saved} /> : null}
        <Card>
          <DataTable
            caption={words.caption}
            columns={useColumns()}
            rows={rows}
            rowKey={({ kind, language }) => `${kind} ${language}`}
          />
        </Card>
        <Card title={words.fieldsTitle}>
          <p className="muted">{words.fieldsText(blank)}</p>
          <dl className="letter-fields">
            {letterFields.map((field) => (
              <div key={field}>
                <dt className="mono">{`{{${field}}}`}</dt>
                <dd>{words.fields[field]}</dd>
              </div>
            ))}
          </dl>
        </Card>
      </div>
    </Page>
  );
}

function useColumns(): Column<Row>[] {
  const t = useText();
  const words = t.letters;
  const timeZone = useTimeZone();
  return [
    { key: "letter", header: words.letter, rowHeader: true, cell: ({ kind }) => words.kinds[kind] },
    { key: "language", header: words.language, cell: ({ language }) => t.languages[language] },
    {
      key: "template",
      header: words.template,
      wide: true,
      cell: ({ own }) =>
        own ? (
          <>
            <span className="break">{own.name}</span>
            <span className="small muted block">{words.replacedBy(own.by, formatMoment(t, own.at, timeZone))}</span>
          </>
        ) : (
          words.builtIn
        ),
    },
    {
      key: "do",
      header: words.actions,
      cell: ({ kind, language, own }) => {
        const path = letterPath(kind, language);
        const which = `${words.kinds[kind]}, ${t.languages[language]}`;
        return (
          <span className="row">
            <ButtonLink small reloadDocument to={`${path}/file`} aria-label={words.downloadOf(which)}>
              {words.download}
            </ButtonLink>
            <ButtonLink small to={path} aria-label={words.replaceOf(which)}>
              {words.replace}
            </ButtonLink>
            {own ? (
              <Form method="post" action={`${path}/built-in`}>
                <Button small kind="quiet" aria-label={words.goBackOf(which)}>
                  {words.goBack}
                </Button>
              </Form>
            ) : null}
          </span>
        );
      },
    },
  ];
}
