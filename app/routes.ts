/** Every address of the application and the file that answers it. Start reading here. */
import { type RouteConfig, route } from "@remix-run/route-config";

export default [route("*", "not-found.tsx")] satisfies RouteConfig;
