/** Tasks that an event makes have no title of their own: their words are in the catalogues, by template. */
import type { Catalogue } from "#app/locales/catalogue";

/** What a task is called in the reader's language. */
export function taskTitle(t: Catalogue, task: { title: string | null; template: string | null }): string {
  if (task.title) return task.title;
  return (t.tasks.templates as Record<string, string>)[task.template ?? ""] ?? t.tasks.untitled;
}
