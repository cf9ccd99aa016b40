import type { Like } from "#app/locales/catalogue";
import type { reportWords as model } from "#app/locales/en/report-words";

export const reportWords: Like<typeof model> = {};
