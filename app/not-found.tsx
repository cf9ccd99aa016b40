/** Every address that no page has: 404 within the shell, so that the navigation stays at hand. Also how a file or a button refuses. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";

/** `refused`: what the address itself, which has no page, answered (`app/server/refusal-page.ts`). */
const refuse = ({ context }: LoaderFunctionArgs | ActionFunctionArgs): never => {
  throw data({ code: "notFound" }, context.refused ?? 404);
};

export const loader = refuse;
export const action = refuse;

export default function NotFound() {
  return null;
}
