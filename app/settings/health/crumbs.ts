/** The way back; a manager, who may not open the settings, has a shorter one. */
import type { Catalogue } from "#app/locales/catalogue";
import { settingsCrumbs } from "#app/settings/crumbs";

export const healthCrumbs = (t: Catalogue, settings: boolean) => [
  ...(settings ? settingsCrumbs(t) : []),
  { to: "/settings/health", label: t.delivery.title },
];
