/** Which template a letter is made from: the office's own, or the one that comes with Entente; and the verbs that change it. */
import fs from "node:fs/promises";
import { and, eq, sql } from "drizzle-orm";
import { keepBytes } from "#app/documents/keep-bytes.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { FileGone, type FileStore, type Files, NoRoom } from "#app/platform/files/file-store";
import type { ReceivedFile } from "#app/platform/files/receive-files.server";
import { typeOf } from "#app/platform/files/type-by-content.server";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { type LetterKind, letterTemplates, storedFiles, users } from "#db/schema";
import { builtIn } from "./built-in.server";
import { isLetterField } from "./fields";
import { fieldsIn } from "./fill.server";
import { type LetterLanguage, letterKinds, letterLanguages } from "./kinds";

export const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const of = (kind: LetterKind, language: LetterLanguage) =>
  and(eq(letterTemplates.kind, kind), eq(letterTemplates.language, language));

/** The kind and language that an address names; not found where there is no such letter. */
export function letterAsked({ kind, language }: Record<string, string | undefined>) {
  const found = letterKinds.find((one) => one === kind);
  const inLanguage = letterLanguages.find((one) => one === language);
  if (!found || !inLanguage) notFound();
  return { kind: found, language: inLanguage };
}

/** The bytes of the template in use; null where they are not in the store, as in a register restored without its files. */
export async function templateInUse(
  ctx: Pick<Ctx, "db">,
  store: FileStore,
  kind: LetterKind,
  language: LetterLanguage,
): Promise<Buffer | null> {
  const [own] = await ctx.db
    .select({ key: storedFiles.key })
    .from(letterTemplates)
    .innerJoin(storedFiles, eq(storedFiles.id, letterTemplates.fileId))
    .where(of(kind, language));
  if (!own) return builtIn(kind, language);
  const parts: Buffer[] = [];
  try {
    for await (const part of await store.read(own.key)) parts.push(part as Buffer);
  } catch (error) {
    if (error instanceof FileGone) return null;
    throw error;
  }
  return Buffer.concat(parts);
}

export interface OwnTemplate {
  kind: LetterKind;
  language: LetterLanguage;
  name: string;
  by: string;
  /** ISO moment. */
  at: string;
}

/** Those that the office replaced. One query. */
export async function ownTemplates(ctx: Ctx): Promise<OwnTemplate[]> {
  const rows = await ctx.db
    .select({
      kind: letterTemplates.kind,
      language: letterTemplates.language,
      name: storedFiles.name,
      by: users.name,
      at: letterTemplates.updatedAt,
    })
    .from(letterTemplates)
    .innerJoin(storedFiles, eq(storedFiles.id, letterTemplates.fileId))
    .innerJoin(users, eq(users.id, letterTemplates.updatedBy));
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

/** Puts the office's own in place. Refused where it is no Word document, or has fields that there are not: those are named. */
export async function replaceTemplate(
  ctx: Ctx,
  { store }: Pick<Files, "store">,
  kind: LetterKind,
  language: LetterLanguage,
  file: ReceivedFile | undefined,
): Promise<Outcome<null>> {
  if (!can(ctx.actor, "settings.manage")) return refuse({ code: "forbidden" });
  const wrong = (problem: string) => refuse({ code: "input", problems: { file: problem } });
  if (!file) return wrong("chooseFile");
  const typed = await typeOf(file.path, file.name);
  if (!typed.ok) return wrong(`${typed.why}:${file.name}`);
  const fields = typed.type === docxType ? await fieldsIn(await fs.readFile(file.path)) : null;
  if (!fields) return wrong("templateNotWord");
  const unknown = fields.filter((field) => !isLetterField(field));
  if (unknown.length > 0) return wrong(`templateFieldsUnknown:${unknown.slice(0, 10).join(", ").slice(0, 300)}`);
  try {
    const { id } = await keepBytes(ctx, store, file, typed.type, { text: false });
    await ctx.db.transaction(async (tx) => {
      const values = { fileId: id, updatedBy: ctx.actor.id, updatedAt: ctx.now };
      await tx
        .insert(letterTemplates)
        .values({ kind, language, ...values })
        .onConflictDoUpdate({
          target: [letterTemplates.kind, letterTemplates.language],
          set: { ...values, version: sql`${letterTemplates.version} + 1` },
        });
      await recordActivity(tx, ctx, {
        ...{ subjectType: "letterTemplate", subjectId: `${kind}.${language}` },
        ...{ verb: "letterTemplateReplaced", changes: { file: [null, file.name] } },
      });
    });
    // What it replaced is pointed to by nothing now, and the sweep removes it.
    return done(null);
  } catch (error) {
    if (error instanceof NoRoom) return refuse({ code: "rule", rule: "noRoomForFiles" });
    throw error;
  }
}

/** Goes back to the one that comes with Entente. Again is fine. */
export async function dropTemplate(ctx: Ctx, kind: LetterKind, language: LetterLanguage): Promise<Outcome<null>> {
  if (!can(ctx.actor, "settings.manage")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const [gone] = await tx.delete(letterTemplates).where(of(kind, language)).returning({ id: letterTemplates.id });
    if (gone)
      await recordActivity(tx, ctx, {
        ...{ subjectType: "letterTemplate", subjectId: `${kind}.${language}` },
        ...{ verb: "letterTemplateDropped", changes: {} },
      });
    return done(null);
  });
}
