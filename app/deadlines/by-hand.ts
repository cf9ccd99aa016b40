/**
 * Which deadlines a person says are done. All others close by a fact of the record: the answer, the report, the
 * evaluation, the task, the commitment. Pure; for browser and server.
 */
const byHand: readonly string[] = ["noticeDay", "effectiveDay", "windowEnd", "anniversary", "dormant", "plannedStep"];

/** Whether somebody may say of this kind that it is done, with no fact on record that says so. */
export const doneByHand = (kind: string): boolean => byHand.includes(kind);

/** The day of a task or a commitment is its own: it is changed there. */
export const movedByHand = (kind: string): boolean => kind !== "taskDue" && kind !== "commitmentDue";
