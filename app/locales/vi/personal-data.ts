import type { Like } from "#app/locales/catalogue";
import type { personalData as model } from "#app/locales/en/personal-data";

export const personalData: Like<typeof model> = {};
