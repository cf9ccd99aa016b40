/** `/documents/:id`: one document: what is known of it, its versions, and what stands in it, as text or as a picture. */
import { data } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { pictureTypes, typesWithText } from "#app/platform/files/file-types";
import { reading } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import { subjectPath } from "#app/platform/subjects";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Button, ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { Tag } from "#app/ui/tag";
import { AboutCard, PairsCard, VersionsCard } from "./document-cards";
import { type DocumentView, documentPage, textPage } from "./document-page.server";
import { useTypeName } from "./document-words";
import { isJustMade, madeNoMore } from "./just-made.server";
import { addDocumentsPath, documentPath } from "./paths";
import { RemovedNotice } from "./removed-notice";
import { TextCard } from "./text-card";

export const links = foreignScripts;

export const loader = reading("records.read", async (ctx, { params, url, request, origin }) => {
  const page = pageOf(url);
  const document = await documentPage(ctx, params.id);
  const text = document.textState === "read" && !document.gone ? await textPage(ctx, document.id, page) : null;
  const types: readonly string[] = typesWithText;
  const made = isJustMade(request, document.id) && !document.removedAt;
  const shown = { document, page, text, made, textExpected: types.includes(document.mediaType) };
  return data(shown, made ? { headers: { "Set-Cookie": madeNoMore(origin) } } : {});
});

const named = titled<typeof loader>((t, data) => data?.document.title ?? t.documents.title);

/** A letter that was just made comes by itself, once, with and without scripts: it is saved, and the page stays. */
export const meta: typeof named = (args) => {
  const { data } = args;
  const file = data?.made ? [{ httpEquiv: "refresh", content: `0; url=${documentPath(data.document.id)}/file` }] : [];
  return [...(named(args) ?? []), ...file];
};

export default function Document() {
  const t = useText();
  const words = t.documents;
  const { document, page, text, textExpected, made } = useLoaderData<typeof loader>();
  const { id, title, subject, removedAt, gone, mediaType } = document;
  const pictures: readonly string[] = pictureTypes;
  const there = !removedAt && !gone;
  return (
    <Page
      title={title}
      crumbs={[
        { to: "/documents", label: words.title },
        { to: `${subjectPath(subject)}#documents`, label: subject.name },
        { label: t.documentsCard.kinds[document.kind] },
      ]}
      lead={<Lead document={document} />}
      actions={there ? <Actions document={document} /> : null}
    >
      <div className="stack">
        {made ? (
          <Notice tone="good" title={t.letters.made}>
            {t.letters.madeText}
          </Notice>
        ) : null}
        <RemovedNotice document={document} />
        <NewerNotice document={document} />
        <div className="cols">
          <div className="stack">
            {there && pictures.includes(mediaType) ? (
              <Card>
                <img className="document-picture" src={`${documentPath(id)}/picture`} alt={words.picture(title)} />
              </Card>
            ) : (
              <TextCard {...{ document, page, text, textExpected }} />
            )}
          </div>
          <div className="stack">
            <AboutCard document={document} />
            <VersionsCard document={document} />
            <PairsCard document={document} />
          </div>
        </div>
      </div>
    </Page>
  );
}

function Lead({ document: { kind, authentic, number, mediaType, size } }: { document: DocumentView }) {
  const t = useText();
  const typeName = useTypeName();
  return (
    <div className="row tags">
      <Tag tone="accent">{t.documentsCard.kinds[kind]}</Tag>
      {authentic ? <Tag tone="good">{t.documents.authentic}</Tag> : null}
      {number > 1 ? <Tag>{t.documents.version(number)}</Tag> : null}
      <span className="small muted num">
        {typeName(mediaType)}, {t.documents.size(size)}
      </span>
    </div>
  );
}

function Actions({ document: { id, subject, write } }: { document: DocumentView }) {
  const words = useText().documents;
  return (
    <>
      {write ? (
        <>
          <Form method="post" action={`${documentPath(id)}/remove`}>
            <Button kind="quiet">{words.remove}</Button>
          </Form>
          <ButtonLink to={`${documentPath(id)}/edit`}>{words.edit}</ButtonLink>
          <ButtonLink to={`${addDocumentsPath(subject)}&of=${id}`}>{words.newVersion}</ButtonLink>
        </>
      ) : null}
      <ButtonLink kind="main" reloadDocument to={`${documentPath(id)}/file`}>
        {words.download}
      </ButtonLink>
    </>
  );
}

function NewerNotice({ document: { latest, removedAt, versions } }: { document: DocumentView }) {
  const words = useText().documents;
  const newest = versions.find((one) => one.latest);
  if (latest || removedAt || !newest) return null;
  return (
    <Notice>
      <Link className="link" to={documentPath(newest.id)}>
        {words.notLatest(newest.title)}
      </Link>
    </Notice>
  );
}
