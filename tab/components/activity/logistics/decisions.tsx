import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { LOGISTICS_ELEMENTS, type LogisticsElement } from "@guildhall/shared/domain/logistics/choice";
import type { Decision } from "@guildhall/shared/domain/logistics/state";
import { useLogistics, useRunsActivities, useView } from "../../../activity/use-activities.ts";
import { useAct } from "../../../live/act.ts";
import { useWritable } from "../../../live/use-community.ts";
import { choiceText } from "../../../messages/en/community-life.ts";
import { en } from "../../../messages/en.ts";
import { useTextStyles } from "../../text-styles.ts";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  row: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, minWidth: 0 },
  button: { flexShrink: 0, whiteSpace: "nowrap" },
});

/** What the community has decided of its logistics; each can be voted on again with one tap. */
export function Decisions() {
  const styles = useStyles();
  const text = useTextStyles();
  const logistics = useLogistics();
  if (logistics === null) return null;
  return (
    <ul className={mergeClasses(text.list, styles.list)} aria-label={en.logistics.heading}>
      {LOGISTICS_ELEMENTS.map((element) => (
        <DecisionRow key={element} element={element} decision={logistics.current[element]} />
      ))}
    </ul>
  );
}

interface DecisionRowProps {
  readonly element: LogisticsElement;
  readonly decision: Decision | null;
}

function DecisionRow({ element, decision }: DecisionRowProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const act = useAct();
  const runs = useRunsActivities();
  const votedOn = useVotedOn(element);
  const writable = useWritable();
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={text.label}>{en.logistics.elements[element]}</p>
        <p className={text.plain}>
          {decision === null ? en.logistics.notDecided : choiceText(decision.choice)}
        </p>
        {decision !== null && (
          <p className={text.quiet}>
            {decision.reviewAsked
              ? en.logistics.reviewDue
              : `${en.logistics.votes(decision.votes, decision.turnout)} · ${en.logistics.review(decision.reviewAt)}`}
          </p>
        )}
      </div>
      {runs && decision !== null && (
        <Button
          className={styles.button}
          aria-label={en.logistics.againLabel(element)}
          disabledFocusable={!writable || votedOn}
          onClick={() => void act.community({ type: "voteAgain", element, closesAt: null, inChat: false })}
        >
          {en.logistics.again}
        </Button>
      )}
    </li>
  );
}

/** Whether a vote on this element is open. */
function useVotedOn(element: LogisticsElement): boolean {
  const { slices } = useView();
  return (slices.polls ?? []).some((id) => {
    const poll = slices[`poll:${id}`];
    return (
      poll !== undefined &&
      poll.closed === null &&
      poll.subject.kind === "logistics" &&
      poll.subject.element === element
    );
  });
}
