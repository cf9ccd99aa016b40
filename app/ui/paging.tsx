/** Which rows of a list are shown, and the ways to the ones before and after. */
import { useSearchParams } from "@remix-run/react";
import { countedUpTo, pageSize } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { withParams } from "#app/ui/search-params";

interface PagingProps {
  /** Counted from 1. */
  page: number;
  /** Exact up to 1000; 1001 means more. */
  total: number;
  /** Rows on this page. */
  shown: number;
  size?: number;
  /** Its name in the address, and the part of the page it belongs to, where a page has several lists. */
  param?: string;
  hash?: string;
  /** What is paged, where a page has several lists: navigation is told apart by it. */
  of?: string;
}

export function Paging({ page, total, shown, size = pageSize, param = "page", hash, of }: PagingProps) {
  const t = useText();
  const [params] = useSearchParams();
  if (shown === 0 && page === 1) return null;
  const many = total > countedUpTo;
  const first = shown === 0 ? 0 : (page - 1) * size + 1;
  const last = shown === 0 ? 0 : first + shown - 1;
  const more = many ? shown === size : last < total && shown > 0;
  const to = (target: number) => ({
    search: withParams(params, { [param]: target === 1 ? null : String(target) }),
    ...(hash ? { hash } : {}),
  });
  return (
    <nav className="paging" aria-label={of ? `${t.ui.paging}: ${of}` : t.ui.paging}>
      <span className="num">{many ? t.ui.pageRangeMany(first, last) : t.ui.pageRange(first, last, total)}</span>
      <span className="row">
        {page > 1 ? (
          <ButtonLink small rel="prev" to={to(page - 1)}>
            {t.ui.previous}
          </ButtonLink>
        ) : null}
        {more ? (
          <ButtonLink small rel="next" to={to(page + 1)}>
            {t.ui.next}
          </ButtonLink>
        ) : null}
      </span>
    </nav>
  );
}
