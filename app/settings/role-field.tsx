/** The choice of a role, with what each may do. */
import { useText } from "#app/platform/text";
import { roles } from "#app/settings/forms";
import { RadioField } from "#app/ui/form/fields";

export function RoleField() {
  const t = useText();
  const options = roles.map((role) => ({
    value: role,
    label: t.shell.roles[role],
    hint: t.settings.people.roleHints[role],
  }));
  return <RadioField name="role" label={t.settings.people.role} options={options} />;
}
