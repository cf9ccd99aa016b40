/** `POST /session/end`: sign out. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { signOut } from "./answers.server";

/** Whoever follows the address as a link stays signed in: reading changes nothing. */
export const loader = () => redirect("/", 303);

export const action = ({ request, context }: ActionFunctionArgs) => signOut(context, request);
