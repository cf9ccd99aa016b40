/** From react-hook-form's nested errors to problems by field name, the shape the server answers with. */
import type { Problems } from "#app/platform/refusals";

export function problemsOf(errors: object): Problems {
  const problems: Problems = {};
  collect(errors, "", problems);
  return problems;
}

function collect(node: object, path: string, problems: Problems): void {
  if ("message" in node && typeof node.message === "string" && "type" in node) {
    problems[path] ??= node.message;
    return;
  }
  for (const [key, value] of Object.entries(node)) {
    if (key === "ref" || typeof value !== "object" || value === null) continue;
    // A list's own problem stands under `root`.
    collect(value, key === "root" ? path : path ? `${path}.${key}` : key, problems);
  }
}
