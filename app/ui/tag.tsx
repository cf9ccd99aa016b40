/** A status in words. Never a link, and few of them. */
import type { ReactNode } from "react";

export type Tone = "neutral" | "accent" | "good" | "warn" | "alarm";

export function Tag({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={tone === "neutral" ? "tag" : `tag ${tone}`}>{children}</span>;
}
