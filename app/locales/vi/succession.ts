import type { Like } from "#app/locales/catalogue";
import type { succession as model } from "#app/locales/en/succession";

export const succession: Like<typeof model> = {};
