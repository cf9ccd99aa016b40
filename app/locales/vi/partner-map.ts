import type { Like } from "#app/locales/catalogue";
import type { partnerMap as model } from "#app/locales/en/partner-map";

export const partnerMap: Like<typeof model> = {};
