/** A form that was kept while somebody signed in again: its fields begin with what was typed. */
import { useLocation } from "@remix-run/react";
import { type KeptInput, useRootData } from "#app/ui/viewer";

/** What was typed, where a form of this very page was kept; undefined otherwise. */
export function useKept(): KeptInput | undefined {
  const kept = useRootData()?.kept;
  const { pathname } = useLocation();
  return kept && pathOf(kept.action) === pathname ? kept : undefined;
}

export const pathOf = (address: string): string => address.split("?", 1)[0] ?? "";
