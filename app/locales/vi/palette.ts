import type { Like } from "#app/locales/catalogue";
import type { palette as model } from "#app/locales/en/palette";

export const palette: Like<typeof model> = {};
