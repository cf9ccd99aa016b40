import type { Like } from "#app/locales/catalogue";
import type { merging as model } from "#app/locales/en/merging";

export const merging: Like<typeof model> = {};
