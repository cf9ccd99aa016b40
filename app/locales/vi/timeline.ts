import type { Like } from "#app/locales/catalogue";
import type { timeline as model } from "#app/locales/en/timeline";

export const timeline: Like<typeof model> = {};
