import type { Like } from "#app/locales/catalogue";
import type { keptForms as model } from "#app/locales/en/kept-forms";

export const keptForms: Like<typeof model> = {};
