import type { Like } from "#app/locales/catalogue";
import type { savedViews as model } from "#app/locales/en/saved-views";

export const savedViews: Like<typeof model> = {};
