/** What a template of tasks is made of, for tests: offered by hand, without a day or a checklist, unless said otherwise. */
import type { TemplateDetails } from "#app/task-templates/forms";

export const templateDetails = (more: Partial<TemplateDetails> = {}): TemplateDetails => ({
  ...{ en: "Tell the press", vi: "Thông báo cho báo chí", itemsEn: "", itemsVi: "", event: null, agreementKind: null },
  ...{ priority: "normal", dueDays: null, dueUnit: "calendarDays", ...more },
});
