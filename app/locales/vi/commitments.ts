import type { Like } from "#app/locales/catalogue";
import type { commitments as model } from "#app/locales/en/commitments";

export const commitments: Like<typeof model> = {};
