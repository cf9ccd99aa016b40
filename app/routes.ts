/** Every address of the application and the file that answers it. Start reading here. */
import { index, type RouteConfig, route } from "@remix-run/route-config";

export default [
  index("today/today.tsx"),
  route("today/seen", "today/seen.ts"),

  route("agreements", "agreements/list.tsx"),
  route("session/new", "session/new.tsx"),
  route("session/demo", "session/demo.ts"),
  route("session/link/:token", "session/link.tsx"),
  route("session/end", "session/end.ts"),
  route("session/language", "session/language.ts"),
  route("session/theme", "session/theme.ts"),

  route("settings", "settings/index.tsx"),
  route("settings/people", "settings/people.tsx"),
  route("settings/people/new", "settings/invite-person.tsx"),
  route("settings/people/:id", "settings/person.tsx"),
  route("settings/people/:id/role", "settings/change-role.tsx"),
  route("settings/people/:id/disable", "settings/disable-person.tsx"),
  route("settings/people/:id/enable", "settings/enable-person.tsx"),
  route("settings/people/:id/link", "settings/new-link.tsx"),
  route("settings/office", "settings/office.tsx"),
  route("settings/policies", "settings/policies.tsx"),
  route("settings/policies/:key", "settings/change-policy.tsx"),
  route("settings/scorecard", "settings/scorecard.tsx"),
  route("settings/scorecard/new", "settings/add-criterion.tsx"),
  route("settings/scorecard/:id", "settings/rename-criterion.tsx"),
  route("settings/scorecard/:id/position", "settings/move-criterion.ts"),
  route("settings/scorecard/:id/retire", "settings/retire-criterion.tsx"),
  route("settings/scorecard/:id/restore", "settings/restore-criterion.tsx"),

  route("agreements/:id", "agreements/show.tsx"),

  route("organisations", "organisations/list.tsx"),
  route("organisations/new", "organisations/new.tsx"),
  route("organisations/:id", "organisations/show.tsx"),
  route("organisations/:id/edit", "organisations/edit.tsx"),
  route("organisations/:id/succession", "organisations/succession.tsx"),

  route("people", "people/list.tsx"),
  route("people/new", "people/new.tsx"),
  route("people/:id", "people/show.tsx"),
  route("people/:id/edit", "people/edit.tsx"),
  route("people/:id/posts/new", "people/post-new.tsx"),
  route("people/:id/posts/:post", "people/post-edit.tsx"),

  route("tasks", "tasks/list.tsx"),
  route("tasks/new", "tasks/new.tsx"),
  route("tasks/:id", "tasks/show.tsx"),
  route("tasks/:id/done", "tasks/done.tsx"),
  route("tasks/:id/reopen", "tasks/reopen.tsx"),

  route("*", "not-found.tsx"),
] satisfies RouteConfig;
