import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DeleteRegular, EditRegular } from "@fluentui/react-icons";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import type { QuestionReading } from "@guildhall/shared/reading/questions";
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { useAct } from "../../live/act.ts";
import { useNamed } from "../../live/people.ts";
import { useWritable } from "../../live/use-community.ts";
import { useEditing } from "../../live/use-edit.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { Confirm } from "../confirm.tsx";
import { useRowStyles } from "../row-styles.ts";
import { useTextStyles } from "../text-styles.ts";

const InlineEdit = lazy(async () => ({ default: (await import("../activity/inline-edit.tsx")).InlineEdit }));

const useStyles = makeStyles({
  answer: {
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
  },
});

interface QuestionRowProps {
  readonly question: QuestionReading;
  /** shows only as much of the text as tells it from others */
  readonly brief?: boolean;
  /** whether it stands among what else came of its session, which need not be named again */
  readonly inItsSession?: boolean;
  /** says that it is a question, among what is none */
  readonly mark?: string;
  /** whether it can be removed here */
  readonly manage?: boolean;
  /** the id of its element, which can take the focus */
  readonly elementId?: string;
  /** further buttons */
  readonly more?: ReactNode;
}

/** A question, which anybody answers in place. */
export function QuestionRow(props: QuestionRowProps) {
  const { question, brief = false, inItsSession = false, mark, manage = false, elementId, more } = props;
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const text = useTextStyles();
  const words = useTexts("tab").questions;
  const tab = useTexts("tab");
  const act = useAct();
  const named = useNamed();
  const disabledFocusable = !useWritable();
  const { id, answer, number } = question;
  const draft = `answer.${id}`;
  const [editing, setEditing] = useEditing(draft);
  const [removing, setRemoving] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const was = useRef(false);
  const away = editing || removing;
  useEffect(() => {
    // What was pressed may be there no more: an answer has another button than a question.
    if (was.current && !away) row.current?.querySelector("button")?.focus();
    was.current = away;
  }, [away]);
  const facts = [
    ...(mark === undefined ? [] : [mark]),
    ...(inItsSession ? [] : [words.since(number)]),
    ...(answer === null ? [] : [words.answered(named(answer.by))]),
  ];

  return (
    <li ref={row} id={elementId} tabIndex={elementId === undefined ? undefined : -1}>
      <div className={rowStyles.line}>
        <div className={rowStyles.words}>
          <p
            className={mergeClasses(text.plain, brief && text.brief)}
            dir="auto"
            title={brief ? question.text : undefined}
          >
            {question.text}
          </p>
          {answer !== null && (
            <p className={mergeClasses(text.plain, styles.answer)} dir="auto">
              {answer.text}
            </p>
          )}
          {facts.length > 0 && <p className={text.quiet}>{facts.join(" · ")}</p>}
        </div>
        {!away && (
          <div className={rowStyles.buttons}>
            {question.mayAnswer && (
              <Button
                className={mergeClasses(answer === null && rowStyles.button)}
                {...(answer !== null && { appearance: "subtle", icon: <EditRegular /> })}
                disabledFocusable={disabledFocusable}
                aria-label={(answer === null ? words.answerLabel : words.editAnswer)(question.text)}
                onClick={() => setEditing(true)}
              >
                {answer === null ? words.answer : null}
              </Button>
            )}
            {question.mayRemoveAnswer && (
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                disabledFocusable={disabledFocusable}
                aria-label={words.removeAnswer(question.text)}
                onClick={() => void act.community({ type: "removeAnswer", question: id })}
              />
            )}
            {more}
            {manage && answer === null && question.mayRemove && (
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                disabledFocusable={disabledFocusable}
                aria-label={words.remove(question.text)}
                onClick={() => setRemoving(true)}
              />
            )}
          </div>
        )}
      </div>
      {editing && (
        <Suspense fallback={null}>
          <InlineEdit
            draft={draft}
            label={words.yourAnswer}
            text={answer?.text ?? ""}
            most={LIMITS.takeaway}
            onSave={(typed, report) =>
              act.community({ type: "answerQuestion", question: id, text: typed }, report)
            }
            onClose={() => setEditing(false)}
          />
        </Suspense>
      )}
      {removing && (
        <Confirm
          question={words.removeAsk}
          yes={words.removeYes}
          no={tab.cancel}
          onYes={() => void act.community({ type: "removeQuestion", question: id })}
          onNo={() => setRemoving(false)}
        />
      )}
    </li>
  );
}
