import type { Like } from "#app/locales/catalogue";
import type { completeness as model } from "#app/locales/en/completeness";

export const completeness: Like<typeof model> = {};
