import type { Like } from "#app/locales/catalogue";
import type { briefings as model } from "#app/locales/en/briefings";

export const briefings: Like<typeof model> = {};
