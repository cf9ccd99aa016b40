/** An address that lets somebody in, shown once: it is kept nowhere. */
import type { ReactNode } from "react";
import { Card } from "#app/ui/card";
import { Notice } from "#app/ui/notice";

interface AddressOnceProps {
  title: string;
  /** What to do with it, and that it is not shown again. */
  warning: string;
  label: string;
  address: string;
  /** What comes after it. */
  children: ReactNode;
}

export function AddressOnce({ title, warning, label, address, children }: AddressOnceProps) {
  return (
    <Card title={title}>
      <div className="stack-s" role="status">
        <Notice tone="warn">
          <p>{warning}</p>
        </Notice>
        <label className="field">
          <span>{label}</span>
          <input
            className="input mono"
            readOnly
            value={address}
            autoComplete="off"
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
        {children}
      </div>
    </Card>
  );
}
