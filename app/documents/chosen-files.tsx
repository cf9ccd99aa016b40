/** The files that were chosen: what each is to be called, how far it is, what is wrong with it. */
import { Link } from "@remix-run/react";
import { type Subject, subjectPath } from "#app/platform/subjects";
import { useText } from "#app/platform/text";
import { Button } from "#app/ui/button";
import type { ChosenFile } from "./chosen-file";
import { OwnFields } from "./own-fields";
import type { Upload } from "./use-upload";

export function ChosenFiles({ upload, subject }: { upload: Upload; subject: Subject }) {
  const words = useText().documents.progress;
  const { files, sending } = upload;
  const done = files.filter(({ state }) => state === "done").length;
  const failed = files.filter(({ state }) => state === "failed").length;
  const said = [done > 0 ? words.allDone(done) : "", failed > 0 ? words.someFailed(failed) : ""];
  return (
    <>
      {files.length > 0 ? (
        <ul className="chosen" aria-label={words.title}>
          {files.map((file) => (
            <Chosen key={file.key} chosen={file} upload={upload} alone={files.length === 1} />
          ))}
        </ul>
      ) : null}
      <p className="small" role="status">
        {sending ? "" : said.filter(Boolean).join(" ")}
      </p>
      {done > 0 && !sending ? (
        <p className="small">
          <Link className="link" to={`${subjectPath(subject)}#documents`}>
            {words.toDocuments}
          </Link>
        </p>
      ) : null}
    </>
  );
}

function Chosen({ chosen, upload, alone }: { chosen: ChosenFile; upload: Upload; alone: boolean }) {
  const t = useText();
  const words = t.documents.progress;
  const { key, file, title, state, percent, hopeless } = chosen;
  const problem = upload.problemOf(chosen);
  const moving = state === "sending" || state === "checking";
  const open = (state === "waiting" || state === "failed") && !hopeless;
  return (
    <li className={state}>
      <div className="chosen-name">
        {open ? <OwnFields chosen={chosen} upload={upload} alone={alone} /> : <strong>{title || file.name}</strong>}
        <small>
          {file.name} · <span className="num">{t.documents.size(file.size)}</span>
        </small>
        {problem ? <small className="problem">{problem}</small> : null}
      </div>
      <div className="chosen-state">
        {moving ? <progress max={100} value={percent} aria-label={file.name} /> : null}
        {state === "sending" ? <small className="num">{words.sending(percent)}</small> : null}
        {state === "checking" ? <small>{words.checking}</small> : null}
        {state === "done" ? <small className="good">{words.done}</small> : null}
        {state === "failed" && !hopeless && !upload.sending ? (
          <Button type="button" small aria-label={words.againFor(file.name)} onClick={() => upload.again(key)}>
            {words.again}
          </Button>
        ) : null}
        {(open || hopeless) && !upload.sending ? (
          <Button
            type="button"
            small
            kind="quiet"
            aria-label={words.leaveOutFor(file.name)}
            onClick={() => upload.leaveOut(key)}
          >
            {words.leaveOut}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
