/** The views a page offers: one's own and those of colleagues, and the way to keep the present one. Opens without scripts. */
import { Link, useLocation } from "@remix-run/react";
import type { KeyboardEvent } from "react";
import { useText } from "#app/platform/text";
import { readAddress, viewPath } from "./address";
import type { OfferedView } from "./view-queries.server";

interface ViewsMenuProps {
  page: string;
  views: OfferedView[];
}

export function ViewsMenu({ page, views }: ViewsMenuProps) {
  const words = useText().savedViews;
  const { search } = useLocation();
  const here = readAddress(page, search);
  const mine = views.filter(({ by }) => by === null);
  const theirs = views.filter(({ by }) => by !== null);
  const current = views.find((view) => view.search === here?.search);
  return (
    // Another address is another menu: it is closed again.
    <details key={search} className="views-menu" onKeyDown={closeOnEscape}>
      <summary className="btn small">{current ? current.name : words.menu}</summary>
      <div className="views-offered">
        {views.length === 0 ? <p className="muted">{words.noneYet}</p> : null}
        <Group title={words.mine} page={page} views={mine} current={current} />
        <Group title={words.byColleagues} page={page} views={theirs} current={current} />
        <p className="views-acts">
          {here ? (
            <Link className="link" to={`/views/new?${new URLSearchParams({ ...here })}`}>
              {words.save}
            </Link>
          ) : null}
          <Link className="link" to="/views">
            {words.manage}
          </Link>
        </p>
      </div>
    </details>
  );
}

interface GroupProps extends ViewsMenuProps {
  title: string;
  current: OfferedView | undefined;
}

function Group({ title, page, views, current }: GroupProps) {
  const words = useText().savedViews;
  if (views.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <Link to={viewPath({ page, search: view.search })} aria-current={view === current ? "true" : undefined}>
              {view.name}
              {view.by || view.shared ? <small>{view.by ? words.by(view.by) : words.sharedMark}</small> : null}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>) {
  if (event.key !== "Escape" || !event.currentTarget.open) return;
  event.currentTarget.open = false;
  event.currentTarget.querySelector("summary")?.focus();
}
