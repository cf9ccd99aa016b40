import type { Like } from "#app/locales/catalogue";
import type { taskPages as model } from "#app/locales/en/task-pages";

export const taskPages: Like<typeof model> = {};
