import type { Like } from "#app/locales/catalogue";
import type { search as model } from "#app/locales/en/search";

export const search: Like<typeof model> = {};
