/** `/documents/new?on=agreement&record=…`: files are chosen and sent; `&of=…`: as a new version of a document. */
import crypto from "node:crypto";
import { data, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { choiceAsked, textAsked } from "#app/platform/asked";
import { check } from "#app/platform/forms";
import { notFound, reading, refused } from "#app/platform/page.server";
import { receiving } from "#app/platform/receiving.server";
import { statusOf } from "#app/platform/refusals";
import { type Subject, subjectPath } from "#app/platform/subjects";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Page } from "#app/ui/page";
import { addEach } from "./add-each.server";
import { documentPage, siblings } from "./document-page.server";
import { subjectAsked } from "./filter";
import { newDocumentForm } from "./forms";
import { documentKinds } from "./kinds";
import { documentPath } from "./paths";
import { subjectOf } from "./subject-of.server";
import { UploadForm } from "./upload-form";

export const links = foreignScripts;

export const loader = reading("records.write", async (ctx, { url, files }) => {
  const subject = await subjectOf(ctx, subjectAsked(url));
  const of = textAsked(url, "of", 36);
  const before = of === "" ? null : await documentPage(ctx, of);
  if (before && (before.subject.id !== subject.id || before.removedAt)) notFound();
  return {
    subject,
    limits: files.limits,
    today: ctx.today,
    requestKey: crypto.randomUUID() as string,
    others: await siblings(ctx, subject, of),
    kind: choiceAsked(url, "kind", documentKinds),
    before: before && {
      id: before.id,
      title: before.title,
      kind: before.kind,
      language: before.language ?? "",
      authentic: before.authentic === null ? "" : before.authentic ? "yes" : "no",
      originalAt: before.originalAt ?? "",
      pairedWithId: before.pairedWithId ?? "",
    },
  };
});

export const action = receiving("records.write", async (ctx, { url, received, files, problems }) => {
  const subject = subjectAsked(url);
  await subjectOf(ctx, subject);
  if (problems || !received.ok) return refused({ code: "input", problems: problems ?? {} }, {});
  const parsed = check(newDocumentForm, received.values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, received.values);
  const { ids, refusal } = await addEach(ctx, files, subject, parsed.input, received.files);
  if (refusal) return data({ refusal, values: received.values, added: ids.length }, statusOf(refusal));
  return redirect(addedTo(subject, ids));
});

/** One is shown; several stand on the page of their record. */
const addedTo = (subject: Subject, [first, ...more]: string[]) =>
  first && more.length === 0 ? documentPath(first) : `${subjectPath(subject)}#documents`;

export const meta = titled<typeof loader>((t, data) =>
  data?.before ? t.documents.addVersionTitle(data.before.title) : t.documents.addTitle,
);

export default function NewDocuments() {
  const t = useText();
  const words = t.documents;
  const { subject, before, kind, requestKey, limits, others, today } = useLoaderData<typeof loader>();
  const title = before ? words.addVersionTitle(before.title) : words.addTitle;
  return (
    <Page
      title={title}
      lead={words.to(subject.name)}
      crumbs={[
        { to: "/documents", label: words.title },
        { to: before ? documentPath(before.id) : subjectPath(subject), label: before ? before.title : subject.name },
        { label: before ? words.newVersion : words.addTitle },
      ]}
    >
      <UploadForm key={requestKey} {...{ subject, before, kind, requestKey, limits, others, today }} />
    </Page>
  );
}
