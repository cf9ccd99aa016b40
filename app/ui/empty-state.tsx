/** Nothing here yet: what belongs here, and the first step. */
import type { ReactNode } from "react";

export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <strong>{title}</strong>
      {children ? <p>{children}</p> : null}
      {action ? <div className="action">{action}</div> : null}
    </div>
  );
}
