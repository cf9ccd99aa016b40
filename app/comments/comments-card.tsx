/** Comments on the page of the record they are about, the newest last, and the form for one more. Works without scripts. */
import { Form, useSearchParams } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { Button, ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { MomentText } from "#app/ui/day-text";
import { withParams } from "#app/ui/search-params";
import type { CommentRow, CommentsOf } from "./comments-of.server";
import { addCommentPath, commentPath } from "./paths";

/** `comments`: what `commentsOf` read. The card's id is `comments`; its page in the address is `comments` too. */
export function CommentsCard({ comments }: { comments: CommentsOf }) {
  const words = useText().comments;
  const { rows, page, more } = comments;
  return (
    <Card id="comments" title={words.title}>
      {more ? <Step page={page + 1}>{words.older}</Step> : null}
      {rows.length === 0 ? (
        <p className="small muted">{words.none}</p>
      ) : (
        <ol className="comments">
          {rows.map((row) => (
            <Comment key={row.id} row={row} />
          ))}
        </ol>
      )}
      {page > 1 ? <Step page={page - 1}>{words.newer}</Step> : null}
      <NewComment comments={comments} />
    </Card>
  );
}

function Step({ page, children }: { page: number; children: string }) {
  const [params] = useSearchParams();
  const search = withParams(params, { comments: page === 1 ? null : String(page) });
  return (
    <p className="comments-step">
      <ButtonLink small kind="quiet" to={{ search, hash: "comments" }} preventScrollReset>
        {children}
      </ButtonLink>
    </p>
  );
}

function Comment({ row }: { row: CommentRow }) {
  const words = useText().comments;
  const { id, author, own, at, editedAt, removed, removedBy, may, parts, untold } = row;
  return (
    <li id={`comment-${id}`}>
      <div className="comment-head">
        <strong>{author}</strong>
        <small>
          <MomentText at={at} />
          {editedAt ? (
            <>
              {" · "}
              {words.edited} <MomentText at={editedAt} />
            </>
          ) : null}
        </small>
      </div>
      {removed ? (
        <p className="small muted">{removedBy ? words.removedBy(removedBy) : words.removed}</p>
      ) : (
        <p className="comment-text">
          {parts.map(({ text, name }, at) =>
            name === null ? (
              text
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: a text never changes its order
              <mark key={at} className="mention">
                {text}
              </mark>
            ),
          )}
        </p>
      )}
      {untold.length > 0 ? <p className="small untold">{words.untold(untold)}</p> : null}
      {(own && !removed) || may ? (
        <div className="row comment-does">
          {own && !removed ? (
            <ButtonLink small kind="quiet" to={`${commentPath(id)}/edit`}>
              {words.edit}
              <span className="visually-hidden">: {author}</span>
            </ButtonLink>
          ) : null}
          {may ? (
            <Form method="post" action={`${commentPath(id)}/${may}`} preventScrollReset>
              <Button small kind="quiet">
                {words[may]}
                <span className="visually-hidden">: {author}</span>
              </Button>
            </Form>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

function NewComment({ comments: { subject, rows, form } }: { comments: CommentsOf }) {
  const words = useText().comments;
  if (!form) return null;
  const { requestKey, names } = form;
  // What was typed is gone from the form once it stands above.
  const mine = rows.findLast(({ own }) => own)?.id;
  return (
    <Form
      key={`${subject.id} ${mine}`}
      method="post"
      action={addCommentPath(subject)}
      className="stack-s comment-form"
      preventScrollReset
    >
      <input type="hidden" name="requestKey" value={requestKey} />
      <label htmlFor="new-comment" className="small">
        {words.add}
      </label>
      <textarea
        id="new-comment"
        name="body"
        className="input"
        rows={3}
        required
        maxLength={5000}
        aria-describedby={names.length > 0 ? "new-comment-hint" : undefined}
      />
      {names.length > 0 ? (
        <>
          <p id="new-comment-hint" className="hint">
            {words.hint}
          </p>
          <details className="more">
            <summary>{words.who}</summary>
            <ul className="mentionable">
              {names.map((name, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two people may bear one name
                <li key={at}>@{name}</li>
              ))}
            </ul>
          </details>
        </>
      ) : null}
      <div>
        <Button>{words.send}</Button>
      </div>
    </Form>
  );
}
