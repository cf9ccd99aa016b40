/** Sends one file and tells how far it is: the browser's newer way of asking cannot say that of what it sends. */
import type { Subject } from "#app/platform/subjects";
import type { Uploaded } from "./upload";

type Answer =
  | { ok: true; id: string }
  /** `problem`: a sentence of the server; otherwise which of ours fits. */
  | { ok: false; problem?: string; why: "lost" | "signedOut" | "failed" };

export function sendFile(
  { type, id }: Subject,
  form: FormData,
  onProgress: (percent: number) => void,
): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/documents/upload?on=${type}&record=${id}`);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) onProgress(Math.min(100, Math.floor((loaded / total) * 100)));
    };
    request.onload = () => {
      const answer = request.response as Uploaded | null;
      if (request.status === 401) resolve({ ok: false, why: "signedOut" });
      else if (answer?.ok) resolve({ ok: true, id: answer.id });
      else resolve({ ok: false, why: "failed", ...(answer?.problem ? { problem: answer.problem } : {}) });
    };
    request.onerror = request.ontimeout = request.onabort = () => resolve({ ok: false, why: "lost" });
    request.send(form);
  });
}
