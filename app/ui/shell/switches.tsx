/** Language and colours: plain forms that come back to this page. */
import { Form, useLocation } from "@remix-run/react";
import { useLocale, useText } from "#app/platform/text";
import type { RootData } from "#app/ui/viewer";

const languages = [
  { value: "vi", label: "Tiếng Việt" },
  { value: "en", label: "English" },
] as const;

export function Switches({ theme }: { theme: RootData["theme"] }) {
  const t = useText();
  const locale = useLocale();
  const { pathname, search } = useLocation();
  const next = pathname.startsWith("/session/") ? "/" : pathname + search;
  return (
    <div className="switches">
      {/* The texts of the other language are not in this page, so it is loaded anew. */}
      <Form method="post" action="/session/language" reloadDocument>
        <input type="hidden" name="next" value={next} />
        <fieldset className="switch" aria-label={t.shell.language}>
          {languages.map(({ value, label }) => (
            <button
              type="submit"
              key={value}
              name="language"
              value={value}
              lang={value}
              aria-pressed={locale === value}
            >
              {label}
            </button>
          ))}
        </fieldset>
      </Form>
      <Form method="post" action="/session/theme" preventScrollReset>
        <input type="hidden" name="next" value={next} />
        <fieldset className="switch" aria-label={t.shell.theme}>
          {(["light", "dark", "system"] as const).map((value) => (
            <button type="submit" key={value} name="theme" value={value} aria-pressed={theme === value}>
              {t.shell.themes[value]}
            </button>
          ))}
        </fieldset>
      </Form>
    </div>
  );
}
