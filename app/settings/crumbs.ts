/** The way back from a page of the settings. */
import type { Catalogue } from "#app/locales/catalogue";

type Part = "people" | "office" | "policies" | "scorecard";

/** Settings, and within them the part a page belongs to. */
export function settingsCrumbs(t: Catalogue, part?: Part) {
  const top = { to: "/settings", label: t.settings.title };
  return part ? [top, { to: `/settings/${part}`, label: t.settings[part].title }] : [top];
}
