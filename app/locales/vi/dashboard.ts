import type { Like } from "#app/locales/catalogue";
import type { dashboard as model } from "#app/locales/en/dashboard";

export const dashboard: Like<typeof model> = {};
