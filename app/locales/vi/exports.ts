import type { Like } from "#app/locales/catalogue";
import type { exports as model } from "#app/locales/en/exports";

export const exports: Like<typeof model> = {};
