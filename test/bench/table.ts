/** What was measured, as a table for people, and whether the targets are reached. */
import { type JobName, targets } from "./jobs";
import type { Measured } from "./measure";

const columns = [
  "agreements",
  "job",
  "at once",
  "floor/s",
  "app/s",
  "share",
  "p50 ms",
  "p95 ms",
  "kB",
  "MB",
  "",
] as const;
const widths = [11, 10, 8, 9, 8, 7, 8, 8, 7, 5, 24];
const line = (cells: readonly string[]) =>
  cells
    .map((cell, at) => (at === 1 || at === 10 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
    .join(" ");

export const head = (): string => line(columns);

export function rowOf({ size, job, connections, floor, app, share, memory }: Measured): string {
  const failed = app.failed + floor.failed;
  const verdict = failed > 0 ? `${failed} FAILED` : connections === 16 ? judged(share, job) : "";
  return line([
    size.toLocaleString("en"),
    job,
    `${connections}`,
    floor.rate.toFixed(1),
    app.rate.toFixed(1),
    share.toFixed(3),
    app.p50.toFixed(1),
    app.p95.toFixed(1),
    (app.bytes / 1024).toFixed(0),
    memory === null ? "–" : memory.toFixed(0),
    verdict,
  ]);
}

function judged(share: number, job: JobName): string {
  const { reach, aim } = targets[job];
  return share >= aim ? `reaches ${aim}` : share >= reach ? `reaches ${reach}` : `below ${reach}`;
}

/** Sentences about the whole run: growth of the slow end, memory, cold start. */
export function conclusions(all: Measured[], coldStarts: { size: number; ms: number }[]): string[] {
  const of = (size: number, job: JobName) =>
    all.find((one) => one.size === size && one.job === job && one.connections === 16);
  const sizes = [...new Set(all.map(({ size }) => size))].sort((a, b) => a - b);
  const [least = 0, most = 0] = [sizes[0], sizes.at(-1)];
  const growth =
    least === most
      ? []
      : (["list", "agreement", "create", "stage"] as const).flatMap((job) => {
          const [small, large] = [of(least, job), of(most, job)];
          if (!small || !large) return [];
          const times = large.app.p95 / small.app.p95;
          return [
            `p95 of ${job}: ${times.toFixed(2)} times from ${least} to ${most} (at most 1.3: ${times <= 1.3 ? "yes" : "no"})`,
          ];
        });
  const most16 = Math.max(0, ...all.map(({ memory }) => memory ?? 0));
  return [
    ...growth,
    `memory under load: ${most16.toFixed(0)} MB at most (below 250: ${most16 < 250 ? "yes" : "no"})`,
    ...coldStarts.map(
      ({ size, ms }) =>
        `cold start with ${size} agreements: ${(ms / 1000).toFixed(2)} s (below 2: ${ms < 2000 ? "yes" : "no"})`,
    ),
  ];
}
