/** `POST /session/stay`: being asked is being used, so the session goes on. 401 where it is over. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { visitorOf } from "./visitor.server";

export const loader = () => redirect("/", 303);

export const action = async ({ request, context }: ActionFunctionArgs) =>
  new Response(null, { status: (await visitorOf(context, request)) ? 204 : 401 });
