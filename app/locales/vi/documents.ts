import type { Like } from "#app/locales/catalogue";
import type { documents as model } from "#app/locales/en/documents";

export const documents: Like<typeof model> = {};
