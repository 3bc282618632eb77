import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons";
import type { ActionReading } from "@guildhall/shared/reading/actions";
import type { ReactNode } from "react";
import { useAct } from "../../live/act.ts";
import { useNamed } from "../../live/people.ts";
import { useWritable } from "../../live/use-community.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { useRowStyles } from "../row-styles.ts";
import { useTextStyles } from "../text-styles.ts";

const useStyles = makeStyles({
  over: { color: tokens.colorNeutralForeground2, textDecorationLine: "line-through" },
  sign: { verticalAlign: "text-bottom", marginRight: tokens.spacingHorizontalXXS },
});

interface ActionRowProps {
  readonly action: ActionReading;
  /** Called before the action is settled. */
  readonly onSettle?: () => void;
  /** shows only as much of the text as tells it from others */
  readonly brief?: boolean;
  /** whether it stands among what else came of its session, which need not be named again */
  readonly inItsSession?: boolean;
  /** says that it is an action, among what is none */
  readonly mark?: string;
  /** the id of its element, which can take the focus */
  readonly elementId?: string;
  /** further buttons */
  readonly more?: ReactNode;
  /** shown below the action */
  readonly children?: ReactNode;
}

/** An open or settled action. *Done* becomes *Undo*, or in the list of its session *Open again*, in the same place. */
export function ActionRow(props: ActionRowProps) {
  const { action, onSettle, brief = false, inItsSession = false, mark, elementId, more, children } = props;
  const styles = useStyles();
  const row = useRowStyles();
  const text = useTextStyles();
  const words = useTexts("tab").actions;
  const act = useAct();
  const named = useNamed();
  const disabledFocusable = !useWritable();
  const { id, owner, number, standing, isDue } = action;
  const open = standing.is === "open";
  const press = open ? "done" : inItsSession ? "reopen" : "undo";
  const facts = [
    ...(mark === undefined ? [] : [mark]),
    words.owner(owner === null ? null : named(owner)),
    ...(inItsSession ? [] : [number === null ? words.firstStep : words.since(number)]),
    ...(isDue.is === "passed" ? [words.overdue] : []),
    ...(isDue.is === "ahead" && isDue.at !== null ? [words.due(isDue.at)] : []),
  ];

  function settle(): void {
    onSettle?.();
    void act.community({ type: open ? "completeAction" : "reopenAction", action: id });
  }

  return (
    <li id={elementId} tabIndex={elementId === undefined ? undefined : -1}>
      <div className={row.line}>
        <div className={row.words}>
          <p
            className={mergeClasses(text.plain, brief && text.brief, !open && styles.over)}
            dir="auto"
            title={brief ? action.text : undefined}
          >
            {action.text}
          </p>
          <p className={text.quiet}>
            {open ? (
              facts.join(" · ")
            ) : (
              <>
                {standing.is === "done" && <CheckmarkRegular className={styles.sign} aria-hidden />}
                {words.standing[standing.is]}
              </>
            )}
          </p>
        </div>
        <div className={row.buttons}>
          {action.mayTakeOn && (
            <Button
              className={row.button}
              disabledFocusable={disabledFocusable}
              aria-label={words.takeOnLabel(action.text)}
              onClick={() => void act.community({ type: "takeOnAction", action: id })}
            >
              {words.takeOn}
            </Button>
          )}
          {action.maySettle && (
            <Button
              // The key keeps it the same button after the press, so that it keeps the focus.
              key="settle"
              className={row.button}
              disabledFocusable={disabledFocusable}
              aria-label={words[`${press}Label`](action.text)}
              onClick={settle}
            >
              {words[press]}
            </Button>
          )}
          {open && more}
        </div>
      </div>
      {children}
    </li>
  );
}
