/** The palette: one field over records, pages and actions. Fetched when it is opened first. */
import { useNavigate } from "@remix-run/react";
import { type UseComboboxStateChangeTypes, useCombobox } from "downshift";
import { useMemo, useState } from "react";
import type { Catalogue } from "#app/locales/catalogue";
import { useText } from "#app/platform/text";
import { mostTyped, searchPath, typeNames } from "#app/search/kinds";
import type { Viewer } from "#app/ui/viewer";
import { Dialog } from "./dialog";
import { type Entry, type EntryGroup, entriesOf } from "./entries";
import { narrow } from "./narrow";
import { Option } from "./option";
import { type Finding, useFound } from "./use-found";
import { useSteps } from "./use-steps";

const order: readonly EntryGroup[] = ["steps", ...typeNames, "all", "actions", "pages"];

const { InputKeyDownEnter, ItemClick } = useCombobox.stateChangeTypes;
const choosing = new Set<UseComboboxStateChangeTypes>([InputKeyDownEnter, ItemClick]);

/** Everything that is offered for what is typed, group by group. */
function useOffered(viewer: Viewer, q: string): { finding: Finding; entries: Entry[] } {
  const t = useText();
  const steps = useSteps(t, viewer);
  const finding = useFound(q);
  const entries = useMemo(() => {
    const offered = narrow([...steps, ...entriesOf(t, viewer)], q);
    // More is offered only under what was found.
    const more = finding.entries.length > 0 ? [everything(t, q.trim())] : [];
    return order.flatMap((group) => [...finding.entries, ...more, ...offered].filter((entry) => entry.group === group));
  }, [t, viewer, q, steps, finding.entries]);
  return { finding, entries };
}

const everything = (t: Catalogue, q: string): Entry => ({ group: "all", to: searchPath(q), label: t.palette.all(q) });

export default function Palette({ viewer, close }: { viewer: Viewer; close: () => void }) {
  const t = useText();
  const words = t.palette;
  const navigate = useNavigate();
  const [q, setQ] = useState("");
  const { finding, entries } = useOffered(viewer, q);
  const { getInputProps, getMenuProps, getItemProps, getLabelProps, highlightedIndex } = useCombobox<Entry>({
    items: entries,
    inputValue: q,
    isOpen: true,
    selectedItem: null,
    defaultHighlightedIndex: 0,
    itemToString: (entry) => entry?.label ?? "",
    itemToKey: (entry) => entry?.to,
    onSelectedItemChange({ type, selectedItem }) {
      // Leaving the field chooses nothing: closing the dialog does that too.
      if (!selectedItem || !choosing.has(type)) return;
      close();
      navigate(selectedItem.to);
    },
  });
  const groups = order.filter((group) => entries.some((entry) => entry.group === group));
  return (
    <Dialog title={words.title} closeLabel={words.close} close={close} className="palette">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: getLabelProps names the field it is for */}
      <label className="visually-hidden" {...getLabelProps()}>
        {words.input}
      </label>
      <input
        {...getInputProps({
          type: "text",
          maxLength: mostTyped,
          placeholder: words.hint,
          autoComplete: "off",
          spellCheck: false,
          onKeyDown(event) {
            // Escape closes the dialog, and keys of an input method are its own.
            const { nativeEvent } = event;
            if (event.key === "Escape" || nativeEvent.isComposing)
              Object.assign(nativeEvent, { preventDownshiftDefault: true });
            else if (event.key === "Enter" && q.trim() && !entries[highlightedIndex]) {
              close();
              navigate(searchPath(q.trim()));
            }
          },
          // Controlled without waiting, or the caret jumps and an input method loses what it composes.
          onChange: (event) => setQ(event.currentTarget.value),
        })}
      />
      <p className="visually-hidden" role="status">
        {finding.state === "looking" ? words.looking : words.found(entries.length)}
      </p>
      {finding.state === "failed" ? <p className="note">{words.failed}</p> : null}
      {finding.state === "found" && finding.entries.length === 0 ? (
        <p className="note">{words.nothing(q.trim())}</p>
      ) : null}
      <div className="found" {...getMenuProps({ "aria-label": words.results, "aria-labelledby": undefined })}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, as the pattern of a listbox has it
          <div key={group} role="group" aria-labelledby={`palette-${group}`}>
            <p id={`palette-${group}`} className="group">
              {words.groups[group]}
            </p>
            {entries.map((entry, index) =>
              entry.group === group ? (
                <Option
                  key={`${entry.group} ${entry.to}`}
                  entry={entry}
                  chosen={index === highlightedIndex}
                  {...getItemProps({ item: entry, index })}
                />
              ) : null,
            )}
          </div>
        ))}
      </div>
      <p className="keys">{words.keys}</p>
    </Dialog>
  );
}
