/** The frame around every page: navigation, search, who is signed in. Works before scripts arrive. */
import { Form, Link, NavLink, useLocation, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { useText } from "#app/platform/text";
import { Button, ButtonLink } from "#app/ui/button";
import { Announcer } from "#app/ui/shell/announcer";
import { Bell } from "#app/ui/shell/bell";
import { BothKeptNotice } from "#app/ui/shell/both-kept";
import { KeptPressNotice } from "#app/ui/shell/kept-notice";
import { MailAlarmBanner } from "#app/ui/shell/mail-alarm";
import { navItems } from "#app/ui/shell/nav";
import { Switches } from "#app/ui/shell/switches";
import type { RootData, Viewer } from "#app/ui/viewer";

interface ShellProps {
  viewer: Viewer | null;
  theme: RootData["theme"];
  children: ReactNode;
}

export function Shell({ viewer, theme, children }: ShellProps) {
  const t = useText();
  return (
    <>
      <a className="skip" href="#content">
        {t.shell.skipToContent}
      </a>
      {viewer ? (
        <div className="shell">
          <nav className="rail" aria-label={t.shell.navigation}>
            <div>
              <Brand />
              <Navigation viewer={viewer} />
              <Switches theme={theme} />
            </div>
          </nav>
          <div>
            <TopBar viewer={viewer} theme={theme} />
            <MailAlarmBanner />
            <KeptPressNotice />
            <BothKeptNotice />
            <Main>{children}</Main>
          </div>
        </div>
      ) : (
        <div className="plain">
          <header>
            <Brand />
          </header>
          <Main>{children}</Main>
          <footer>
            <Switches theme={theme} />
          </footer>
        </div>
      )}
      <Announcer />
    </>
  );
}

function Main({ children }: { children: ReactNode }) {
  return (
    <main id="content" tabIndex={-1}>
      {children}
    </main>
  );
}

function Brand() {
  const t = useText();
  return (
    <Link className="brand" to="/">
      <svg viewBox="0 0 24 16" width="24" height="16" aria-hidden="true" focusable="false">
        <g fill="none" stroke="currentColor" strokeWidth="2.2">
          <circle cx="8.5" cy="8" r="5.8" />
          <circle cx="15.5" cy="8" r="5.8" />
        </g>
      </svg>
      {t.shell.product}
    </Link>
  );
}

function Navigation({ viewer }: { viewer: Viewer }) {
  const t = useText();
  return (
    <ul className="nav">
      {navItems(t, viewer).map(({ to, label, first }) => (
        <li key={to} className={first ? "first" : undefined}>
          <NavLink to={to} end={to === "/"}>
            {label}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

function TopBar({ viewer, theme }: { viewer: Viewer; theme: RootData["theme"] }) {
  const t = useText();
  const { pathname } = useLocation();
  return (
    <header className="bar">
      <div className="menu">
        <Brand />
        {/* Another page, another element: the menu closes by itself. */}
        <details key={pathname}>
          <summary>{t.shell.menu}</summary>
          <div className="sheet">
            <nav aria-label={t.shell.navigation}>
              <Navigation viewer={viewer} />
            </nav>
            <Person viewer={viewer} />
            <Switches theme={theme} />
          </div>
        </details>
      </div>
      <Find />
      {viewer.may.write ? (
        <ButtonLink to="/agreements/new" className="new">
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
            <path d="M8 2.5v11M2.5 8h11" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" />
          </svg>
          <span className="words">{t.shell.newAgreement}</span>
        </ButtonLink>
      ) : null}
      <Bell unread={viewer.unread} />
      <Person viewer={viewer} />
    </header>
  );
}

function Find() {
  const t = useText();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const sought = pathname === "/agreements" || pathname === "/search" ? (params.get("q") ?? "") : "";
  return (
    <Form method="get" action="/search" role="search" className="find">
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path
          d="M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.3 10.3L14 14"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
        />
      </svg>
      <input
        key={sought}
        type="search"
        name="q"
        defaultValue={sought}
        maxLength={200}
        aria-label={t.shell.find}
        placeholder={t.shell.findHint}
        autoComplete="off"
      />
      {/* Where no scripts run it leads to the page of search. */}
      <Link to="/search" data-opens="palette" aria-label={t.shell.palette} title={t.shell.palette}>
        <kbd>Ctrl K</kbd>
        <span className="touch">
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path
              d="M3 4.5h10M3 8h6M3 11.5h4M10 11l1.5 1.5L14 9.5"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.5"
            />
          </svg>
        </span>
      </Link>
    </Form>
  );
}

function Person({ viewer }: { viewer: Viewer }) {
  const t = useText();
  return (
    <div className="who">
      <Link to="/preferences">
        <b>{viewer.name}</b>
        {t.shell.roles[viewer.role]}
        <span className="visually-hidden">: {t.shell.mySettings}</span>
      </Link>
      <Form method="post" action="/session/end">
        <Button small>{t.shell.signOut}</Button>
      </Form>
    </div>
  );
}
