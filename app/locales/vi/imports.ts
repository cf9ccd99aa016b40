import type { Like } from "#app/locales/catalogue";
import type { imports as model } from "#app/locales/en/imports";

export const imports: Like<typeof model> = {};
