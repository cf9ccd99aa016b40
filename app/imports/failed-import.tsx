/** Why a file could not be read, and the ways on. */
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Notice } from "#app/ui/notice";
import type { ImportRow } from "./import-queries.server";

/** `again`: the file itself is still here, so that another part of it can be read. */
export function FailedImport({ row: { id, subject, problem, fault }, again }: { row: ImportRow; again: boolean }) {
  const words = useText().imports;
  const reasons: Record<string, string> = words.fileProblems;
  const reason = problem && Object.hasOwn(reasons, problem) ? reasons[problem] : undefined;
  return (
    <>
      <Notice tone="alarm" title={words.failedTitle}>
        <p>{reason ?? words.failed}</p>
        {fault ? <p className="mono">{fault}</p> : null}
      </Notice>
      <p className="row">
        {again ? (
          <ButtonLink kind="main" to={`/imports/${id}/reading`}>
            {words.readOtherwise}
          </ButtonLink>
        ) : null}
        <ButtonLink kind={again ? "plain" : "main"} to={`/imports/new?subject=${subject}`}>
          {words.again}
        </ButtonLink>
      </p>
    </>
  );
}
