import type { Like } from "#app/locales/catalogue";
import type { comments as model } from "#app/locales/en/comments";

export const comments: Like<typeof model> = {};
