/** What the forms about addresses must hold, for browser and server. */
import { z } from "zod";
import { email } from "#app/platform/form-fields";

export const addressForm = z.object({ address: email().transform((address) => address.toLowerCase()) });
