/** A file that was left lying: what it held is gone, and the way to bring it again. */
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Notice } from "#app/ui/notice";
import type { ImportRow } from "./import-queries.server";

export function ExpiredImport({ row: { subject } }: { row: ImportRow }) {
  const words = useText().imports;
  return (
    <>
      <Notice tone="warn" title={words.expiredTitle}>
        <p>{words.expired}</p>
      </Notice>
      <p className="row">
        <ButtonLink kind="main" to={`/imports/new?subject=${subject}`}>
          {words.expiredAgain}
        </ButtonLink>
      </p>
    </>
  );
}
