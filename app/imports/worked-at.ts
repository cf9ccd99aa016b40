/** Whether the worker is at an import, so that there is something to wait for. For browser and server. */
import type { ImportStatus } from "#db/schema";

const workedAt: readonly ImportStatus[] = ["reading", "checking", "running", "undoing"];

export const isWorkedAt = ({ status }: { status: ImportStatus }): boolean => workedAt.includes(status);
