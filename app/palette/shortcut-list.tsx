/** The shortcuts as a table: on their page and over any other. */
import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { useText } from "#app/platform/text";
import type { Viewer } from "#app/ui/viewer";
import { shortcutsOf } from "./shortcuts";

export function ShortcutList({ viewer }: { viewer: Viewer }) {
  const t = useText();
  const words = t.palette.shortcuts;
  return (
    <>
      <table className="shortcuts">
        <caption className="visually-hidden">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.key}</th>
            <th scope="col">{words.does}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <kbd>Ctrl</kbd> <kbd>K</kbd> {words.or} <kbd>⌘</kbd> <kbd>K</kbd>
            </td>
            <td>{words.palette}</td>
          </tr>
          {viewer.singleKeys
            ? shortcutsOf(viewer).map((shortcut) => (
                <tr key={shortcut.keys.join(" ")}>
                  <td>
                    {shortcut.keys.map((key, at) => (
                      <Fragment key={key}>
                        {at > 0 ? ` ${words.followedBy} ` : null}
                        <kbd>{key}</kbd>
                      </Fragment>
                    ))}
                  </td>
                  <td>{shortcut.label(t)}</td>
                </tr>
              ))
            : null}
        </tbody>
      </table>
      <p className="muted small">
        {viewer.singleKeys ? words.singleOn : words.singleOff}{" "}
        <Link className="link" to="/preferences">
          {words.toSettings}
        </Link>
      </p>
    </>
  );
}
