/** Something the reader should know before going on. */
import type { ReactNode } from "react";

interface NoticeProps {
  tone?: "info" | "good" | "warn" | "alarm";
  title?: ReactNode;
  children?: ReactNode;
}

export function Notice({ tone = "info", title, children }: NoticeProps) {
  return (
    <div className={`notice ${tone}`}>
      {title ? <strong>{title}</strong> : null}
      {children ? <div className="body">{children}</div> : null}
    </div>
  );
}
