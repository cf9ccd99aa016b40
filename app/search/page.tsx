/** `/search?q=`: everything that can be found, type by type, and `&type=` for all of one type. */
import { Form, Link, useLoaderData } from "@remix-run/react";
import { choiceAsked, textAsked } from "#app/platform/asked";
import { orLastPage } from "#app/platform/last-page.server";
import { reading } from "#app/platform/page.server";
import type { PageHandle } from "#app/platform/page-handle";
import { pageOf, pageSize } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { EmptyState } from "#app/ui/empty-state";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Page } from "#app/ui/page";
import { Paging } from "#app/ui/paging";
import { FoundGroup } from "./found-group";
import { mostTyped, searchPath, typeNames } from "./kinds";
import { Meant } from "./meant";
import { allTypes, eachShown, searchRecords } from "./search.server";

export const loader = reading("records.read", async (ctx, { url }) => {
  const q = textAsked(url, "q", mostTyped).trim();
  const type = choiceAsked(url, "type", typeNames) || null;
  const page = pageOf(url);
  const window = type
    ? { types: [type], limit: pageSize, offset: (page - 1) * pageSize }
    : { types: allTypes, limit: eachShown, offset: 0 };
  const found = await searchRecords(ctx, q, window);
  if (type && page > 1 && found.groups.length === 0) {
    const [first] = (await searchRecords(ctx, q, { ...window, limit: 1, offset: 0 })).groups;
    orLastPage(url, { rows: [], page, total: first?.total ?? 0 });
  }
  return { q, type, page, ...found };
});

export const handle: PageHandle = { keptUntilChanged: true };

export const meta = titled((t) => t.search.title);
export const links = foreignScripts;

export default function Search() {
  const words = useText().search;
  const { q, type, page, groups, meant } = useLoaderData<typeof loader>();
  const only = type ? groups[0] : undefined;
  return (
    <Page title={words.title} crumbs={type ? [{ to: searchPath(q), label: words.everything }] : undefined}>
      <div className="stack search">
        <Form key={`${q} ${type}`} method="get" role="search" aria-label={words.title} className="filters">
          <label>
            {type ? words.inType[type] : words.field}
            <input type="search" name="q" defaultValue={q} maxLength={mostTyped} autoComplete="off" />
          </label>
          {type ? <input type="hidden" name="type" value={type} /> : null}
          <Button kind="main">{words.find}</Button>
        </Form>
        <Meant q={q} meant={meant} />
        {groups.map((group) => (
          <FoundGroup key={group.type} group={group} q={q} alone={type !== null} />
        ))}
        {only ? <Paging page={page} total={only.total} shown={only.hits.length} /> : null}
        {q === "" ? <WhatCanBeFound /> : groups.length === 0 ? <Nothing q={q} everywhere={type === null} /> : null}
      </div>
    </Page>
  );
}

function WhatCanBeFound() {
  const words = useText().search;
  return (
    <Card title={words.what.title}>
      <ul className="what">
        {words.what.each.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  );
}

function Nothing({ q, everywhere }: { q: string; everywhere: boolean }) {
  const words = useText().search;
  const elsewhere = everywhere ? null : (
    <Link className="link" to={searchPath(q)}>
      {words.everything}
    </Link>
  );
  return (
    <Card>
      <EmptyState title={words.nothing(q)} action={elsewhere}>
        {words.nothingText}
      </EmptyState>
    </Card>
  );
}
