import type { Like } from "#app/locales/catalogue";
import type { letters as model } from "#app/locales/en/letters";

export const letters: Like<typeof model> = {};
