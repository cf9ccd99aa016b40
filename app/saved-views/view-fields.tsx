/** The fields of a kept view: its name, and whether colleagues are offered it. What it opens is shown, not typed. */
import { Link } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { CheckField, SubmitButton, TextField } from "#app/ui/form/fields";
import { viewPath } from "./address";

interface ViewFieldsProps {
  address: { page: string; search: string };
  button: string;
  cancelTo: string;
}

export function ViewFields({ address, button, cancelTo }: ViewFieldsProps) {
  const words = useText().savedViews;
  const path = viewPath(address);
  return (
    <>
      <TextField name="name" label={words.name} hint={words.nameHint} />
      <CheckField name="shared" label={words.shared} hint={words.sharedHint} />
      <p className="view-address">
        {words.opens}{" "}
        <Link className="link mono" to={path}>
          {decodeURIComponent(path.replaceAll("+", " "))}
        </Link>
      </p>
      <SubmitButton cancelTo={cancelTo}>{button}</SubmitButton>
    </>
  );
}
