/** What the form about several inherited agreements holds besides the decision itself. For browser and server. */
import { z } from "zod";
import { pageSize } from "#app/platform/paging";
import { events } from "#workflows/events";

/** `<id>:<revision>`: an agreement as it stood when it was chosen. */
const one = z.string("reopenForm").regex(/^[0-9a-f-]{36}:\d{1,9}$/, "reopenForm");

/** As many as a page of the list holds. */
const chosen = z.preprocess(
  (value) => (Array.isArray(value) ? value : value ? [value] : []),
  z
    .array(one)
    .min(1, "chooseAgreements")
    .max(pageSize, "reopenForm")
    .transform((all) =>
      [...new Set(all)].map((text) => {
        const [id = "", revision = ""] = text.split(":");
        return { id, revision: Number(revision) };
      }),
    ),
);

export const chosenForm = z.object({
  chosen,
  requestKey: z.string("reopenForm").min(8, "reopenForm").max(60, "reopenForm"),
});

/** The whole form as the browser checks it; the succession is added by the server. */
export const decideForm = (today: string) =>
  z.preprocess(
    (values) => ({ successionId: "-", predecessor: "-", successor: "-", ...(values as object) }),
    events.inheritanceDecided.schema(today).and(chosenForm),
  );
