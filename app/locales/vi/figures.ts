import type { Like } from "#app/locales/catalogue";
import type { figures as model } from "#app/locales/en/figures";

export const figures: Like<typeof model> = {};
