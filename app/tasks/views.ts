/** Which tasks a list shows. */
export const taskViews = ["mine", "all", "done"] as const;
export type TaskView = (typeof taskViews)[number];
