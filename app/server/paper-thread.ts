/** A thread that makes one file of a paper and ends. It reads no record: what is in the paper was read before, with somebody's rights. */
import { parentPort, workerData } from "node:worker_threads";
import type { PaperTold } from "#app/briefings/render-apart.server";
import { render } from "#app/reports/rendering/render.server";

const { document, format } = workerData as PaperTold;
const { bytes } = await render(document, format);
parentPort?.postMessage(bytes);
