/** How it is said what everybody gets at an address, for the tables beside this file. */
import type { How, Made } from "../agreements";
import type { Form } from "../sample-forms";
import type { World } from "../world";

/** `signIn`: sent to the sign-in page. */
export type Status = number | "signIn";
/** Signed out, viewer, officer, manager, administrator. */
export type Statuses = readonly [Status, Status, Status, Status, Status];

export interface Expectation {
  get: Statuses;
  post: Statuses;
  /** Addresses about an agreement: how it has to stand. The same are 404 for whoever may not see it. */
  about?: How;
  /** Where somebody who may not see it is told more than "not there" or "not allowed" of the open record. */
  strangers?: Statuses;
  /**
   * Whether what a manager gets is what everybody gets who may write and see the record and did not write what the address is
   * about: its author, the officer, is a stranger to a confidential record.
   */
  authored?: true;
  /** What the path's parameters stand for, and the form. `agreement` is there where `about` is. */
  call?: (world: World, agreement: Made) => Promise<{ path?: Record<string, string>; form?: Form }>;
}

export const to = (status: Status) => [status, status, status, status, status] as const;
export const open = to(200);
/** There is nothing to write at this address. */
export const noForm = to(405);
export const reads: Statuses = ["signIn", 200, 200, 200, 200];
export const writes: Statuses = ["signIn", 403, 200, 200, 200];
export const written: Statuses = ["signIn", 403, 302, 302, 302];
export const settings: Statuses = ["signIn", 403, 403, 403, 200];
export const set: Statuses = ["signIn", 403, 403, 403, 302];
export const decided: Statuses = ["signIn", 403, 403, 302, 403];
/** Managers and administrators. */
export const decidedOrSet: Statuses = ["signIn", 403, 403, 200, 200];
export const heldOrReleased: Statuses = ["signIn", 403, 403, 302, 302];

export const page = { get: reads, post: noForm };
export const settingsPage = { get: settings, post: noForm };

export const on = "2026-11-20";
export const proposed: How = {};
export const inForce: How = { step: "inForce", values: { signedOn: "2023-11-17" } };

/** A page of an agreement with a form on it. */
export const form = (about: How, fields: (agreement: Made) => Form, post = written): Expectation => ({
  get: writes,
  post,
  about,
  call: async (_world, agreement) => ({
    path: { id: agreement.id, filing: agreement.filingId },
    form: fields(agreement),
  }),
});
