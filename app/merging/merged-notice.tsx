/** On the page of a record: what was put into it, with the way to take that back. */
import { Link } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { Notice } from "#app/ui/notice";
import type { MergeRow } from "./merges-route.server";

/** `merges`: what `mergesInto` read without those taken back. Nothing where there are none. */
export function MergedNotice({ path, merges }: { path: string; merges: MergeRow[] }) {
  const words = useText().mergingCard;
  if (merges.length === 0) return null;
  return (
    <Notice title={words.holds(merges.map(({ other }) => other.name))}>
      <Link className="link" to={`${path}/merges`}>
        {words.seeMerges}
      </Link>
    </Notice>
  );
}
