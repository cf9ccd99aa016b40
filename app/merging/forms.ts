/** What the forms of merging hold, for the browser and the server alike. */
import { z } from "zod";
import { version } from "#app/platform/record-fields";
import { mergeFields } from "./fields";
import type { Mergeable } from "./references";

const number = () => z.string("reopenForm").max(36, "reopenForm");

/** The record that goes into this one, the versions that were compared, and whose value stays in each field that differs. */
export const mergeForm = (type: Mergeable) =>
  z.object({
    with: number(),
    keptVersion: version(),
    mergedVersion: version(),
    choose: z
      .object(
        Object.fromEntries(
          mergeFields[type].map(({ name }) => [name, z.enum(["kept", "merged"], "chooseOne").optional()]),
        ),
      )
      .optional(),
  });

export const takeBackForm = z.object({ merge: number() });
