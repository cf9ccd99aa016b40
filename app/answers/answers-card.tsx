/** The answers to the reminders of a deadline, on its page. */
import { Form, Link } from "@remix-run/react";
import { formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { MomentText } from "#app/ui/day-text";
import { useViewer } from "#app/ui/viewer";
import type { AnswerRow } from "./answer-queries.server";
import { answerSentence } from "./answer-text";

interface AnswersCardProps {
  answers: AnswerRow[];
  /** Where a proposed day can be taken over; left out where the day cannot be moved. */
  moveTo?: string;
}

/** Nothing where nobody answered. */
export function AnswersCard({ answers, moveTo }: AnswersCardProps) {
  const t = useText();
  const words = t.answers.card;
  if (answers.length === 0) return null;
  return (
    <Card id="answers" title={words.title}>
      <ol className="changes">
        {answers.map((answer) => (
          <li key={answer.id}>
            <span>{answerSentence(t, { ...answer, answer: answer.kind })}.</span>
            {answer.instead ? <span className="said keep">{words.instead(answer.instead)}</span> : null}
            {answer.note ? <span className="said keep">{answer.note}</span> : null}
            <small>
              <a className="link" href={`mailto:${answer.address}`}>
                {answer.address}
              </a>
              , <MomentText at={answer.at} /> · {words.about(formatDay(t, answer.dueOn))}
            </small>
            <Handled answer={answer} moveTo={moveTo} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Handled({ answer, moveTo }: { answer: AnswerRow; moveTo: string | undefined }) {
  const words = useText().answers.card;
  const may = useViewer()?.may;
  if (answer.handledAt) return <small>{words.handledBy(answer.handledBy ?? "–")}</small>;
  if (!may?.write) return <small>{words.open}</small>;
  return (
    <div className="row">
      <Form method="post" action={`/answers/${answer.id}/handled`}>
        <Button small>
          {words.handle}
          <span className="visually-hidden">: {answer.name}</span>
        </Button>
      </Form>
      {answer.proposedOn && moveTo ? (
        <Link className="link" to={moveTo}>
          {words.move}
        </Link>
      ) : null}
    </div>
  );
}
