/** A form arrives and the database is away: nothing was saved, and nothing typed is lost. */
import { data } from "@remix-run/node";
import { formMark, nest } from "#app/platform/forms";

/** What was sent, as the page that says so sends it again. */
export interface Sent {
  action: string;
  fields: [name: string, value: string][];
}

/**
 * Waits for an action; where the database is away, answers 503 with what was typed. A form that scripts sent stays on the screen
 * and shows why; for any other request the page that says so carries the fields, and its button sends them again.
 */
export async function orUnsaved<T>(work: Promise<T>, request: Request, form: FormData): Promise<unknown> {
  try {
    return await work;
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    const uncertain = isUncertain(error);
    const asDocument = request.headers.get("accept")?.includes("text/html") ?? false;
    if (!asDocument && form.has(formMark))
      return data({ refusal: { code: "unavailable" as const, uncertain }, values: nest(form) }, 503);
    throw data({ code: "unavailable", uncertain, sent: sentOf(request, form) }, 503);
  }
}

/** Whether this is the 503 that `orUnavailable` throws. */
const isUnavailable = (error: unknown): boolean => statusIn(error) === 503;

function statusIn(error: unknown): number | undefined {
  if (error instanceof Response) return error.status;
  return typeof error === "object" && error !== null && "init" in error ? initIn(error)?.status : undefined;
}

function isUncertain(error: unknown): boolean {
  const said = typeof error === "object" && error !== null && "data" in error ? error.data : null;
  return typeof said === "object" && said !== null && "uncertain" in said && said.uncertain === true;
}

const initIn = (error: unknown) => (error as { init: ResponseInit | null }).init;

function sentOf(request: Request, form: FormData): Sent {
  const url = new URL(request.url);
  const fields = [...form].filter((field): field is [string, string] => typeof field[1] === "string");
  return { action: `${url.pathname.replace(/\.data$/, "")}${url.search}`, fields };
}
