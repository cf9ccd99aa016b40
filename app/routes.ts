/** Every address of the application and the file that answers it. Start reading here. */
import { type RouteConfig, route } from "@remix-run/route-config";

export default [
  route("session/new", "session/new.tsx"),
  route("session/demo", "session/demo.ts"),
  route("session/link/:token", "session/link.tsx"),
  route("session/end", "session/end.ts"),
  route("session/language", "session/language.ts"),
  route("session/theme", "session/theme.ts"),

  route("*", "not-found.tsx"),
] satisfies RouteConfig;
