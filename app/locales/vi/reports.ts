import type { Like } from "#app/locales/catalogue";
import type { reports as model } from "#app/locales/en/reports";

export const reports: Like<typeof model> = {};
