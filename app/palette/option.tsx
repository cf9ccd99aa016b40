/** One thing the palette offers. */
import { type ComponentProps, forwardRef } from "react";
import type { Entry } from "./entries";

type OptionProps = ComponentProps<"div"> & { entry: Entry; chosen: boolean };

export const Option = forwardRef<HTMLDivElement, OptionProps>(function Option({ entry, chosen, ...rest }, ref) {
  return (
    <div {...rest} ref={ref} className={chosen ? "option chosen" : "option"}>
      <span lang={entry.language}>{entry.label}</span>
      {entry.note ? <span className="aside">{entry.note}</span> : null}
    </div>
  );
});
