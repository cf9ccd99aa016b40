import type { Like } from "#app/locales/catalogue";
import type { pipeline as model } from "#app/locales/en/pipeline";

export const pipeline: Like<typeof model> = {};
