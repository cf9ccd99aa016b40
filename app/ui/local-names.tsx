/** Names in other scripts, each told to readers and fonts as what it is. */
import type { LocalName } from "#app/platform/record-fields";
import { Foreign } from "#app/ui/foreign";

export function LocalNames({ names }: { names: LocalName[] }) {
  return (
    <>
      {names.map(({ language, name }, index) => (
        <span key={`${language} ${name}`}>
          {index > 0 ? " · " : null}
          <Foreign lang={language}>{name}</Foreign>
        </span>
      ))}
    </>
  );
}
