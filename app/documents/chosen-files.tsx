/** The files that were chosen: what each is to be called, how far it is, what is wrong with it. */
import { Link } from "@remix-run/react";
import { type Subject, subjectPath } from "#app/platform/subjects";
import { useText } from "#app/platform/text";
import { Button } from "#app/ui/button";
import type { ChosenFile, Upload } from "./use-upload";

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
            <Chosen key={file.key} chosen={file} upload={upload} />
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

function Chosen({ chosen, upload }: { chosen: ChosenFile; upload: Upload }) {
  const t = useText();
  const words = t.documents.progress;
  const { key, file, title, state, percent, hopeless } = chosen;
  const problem = upload.problemOf(chosen);
  const moving = state === "sending" || state === "checking";
  return (
    <li className={state}>
      <div className="chosen-name">
        {(state === "waiting" || state === "failed") && !hopeless ? (
          <input
            className="input"
            aria-label={words.titleOf(file.name)}
            value={title}
            maxLength={300}
            autoComplete="off"
            onChange={(event) => upload.rename(key, event.currentTarget.value)}
          />
        ) : (
          <strong>{title || file.name}</strong>
        )}
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
        {(state === "waiting" || state === "failed") && !upload.sending ? (
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
