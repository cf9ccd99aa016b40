/** What the forms of a comment must hold, for the browser and the server alike. */
import { z } from "zod";
import { lengths, text } from "#app/platform/form-fields";
import { version } from "#app/platform/record-fields";

/** Marks of a letter are put together with it, so that a name is the same however it was typed. */
const body = () => text(lengths.text, "enterComment").transform((typed) => typed.normalize("NFC"));

export const newCommentForm = z.object({ body: body() });

export const commentForm = z.object({ body: body(), version: version() });
