/** Keeps a page up to date while a report is being made. Without scripts the page has a link to look again. */
import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** Milliseconds between two looks. */
const every = 1500;

/** Asks the page's loader again and again, while there is something to wait for and the page is looked at. */
export function useUnderWay(underWay: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!underWay) return;
    const look = () => {
      if (document.visibilityState === "visible") revalidate();
    };
    const timer = setInterval(look, every);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [underWay, revalidate]);
}

export const isUnderWay = ({ status }: { status: string }): boolean => status === "waiting" || status === "making";
