/** A field for one file. The browser's own, so it works with a keyboard, by dropping a file on it, and without scripts. */
import { FieldFrame, type FieldProps } from "#app/ui/form/field";
import { useField } from "#app/ui/form/form-context";

export function FileField(props: FieldProps & { accept: string }) {
  const { name, accept } = props;
  const { id, problem, aria } = useField(name, Boolean(props.hint));
  return (
    <FieldFrame {...props} id={id} problem={problem}>
      <input {...aria} id={id} className="import-file" type="file" name={name} accept={accept} />
    </FieldFrame>
  );
}
