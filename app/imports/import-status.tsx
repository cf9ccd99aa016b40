/** How an import stands, in words. */
import { useText } from "#app/platform/text";
import { Tag, type Tone } from "#app/ui/tag";
import type { ImportStatus } from "#db/schema";

const tones: Partial<Record<ImportStatus, Tone>> = {
  mapping: "warn",
  checked: "accent",
  done: "good",
  failed: "alarm",
};

export function ImportStatusTag({ status }: { status: ImportStatus }) {
  return <Tag tone={tones[status] ?? "neutral"}>{useText().imports.statuses[status]}</Tag>;
}
