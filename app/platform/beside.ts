/** After an edit that stands beside somebody else's, the page that follows says so. */

/** The parameter that says it: `/people/1?both`. */
export const besideMark = "both";

/** Where an edit leads: to the page, told whether others saved something else of the record since the form was opened. */
export function savedTo(path: string, { beside }: { beside: boolean }): string {
  if (!beside) return path;
  const [page = "", part] = path.split("#", 2);
  return `${page}${page.includes("?") ? "&" : "?"}${besideMark}${part === undefined ? "" : `#${part}`}`;
}
