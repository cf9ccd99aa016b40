/** Addresses about deadlines. For browser and server. */
export const deadlinePath = (deadlineId: string) => `/deadlines/${deadlineId}`;

/** What a person does to a deadline; each is a page below the deadline's. */
export type DeadlineAct = "move" | "move-back" | "acknowledge" | "done" | "reopen";

export const deadlineActPath = (deadlineId: string, act: DeadlineAct) => `${deadlinePath(deadlineId)}/${act}`;
