import type { Like } from "#app/locales/catalogue";
import type { visits as model } from "#app/locales/en/visits";

export const visits: Like<typeof model> = {};
