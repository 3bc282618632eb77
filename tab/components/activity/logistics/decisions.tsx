import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  type Decision,
  LOGISTICS_ELEMENTS,
  type LogisticsElement,
} from "@guildhall/shared/domain/community/logistics/part";
import { isVotedOn } from "@guildhall/shared/reading/logistics";
import { useLogistics, useView } from "../../../activity/use-activities.ts";
import { choiceText } from "../../../messages/en/community-life.ts";
import { useMay } from "../../../live/use-may.ts";
import { en } from "../../../messages/en.ts";
import { useTextStyles } from "../../text-styles.ts";
import { VoteAgain, VoteAgainLive } from "./vote-again.tsx";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  row: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  home: { flexWrap: "wrap", rowGap: tokens.spacingVerticalXS },
  words: { flexGrow: 1, flexBasis: "160px", minWidth: 0 },
  button: { flexShrink: 0, maxWidth: "100%" },
});

interface DecisionsProps {
  /** on the home page: the new vote can be set up in detail, or run in the chat for days */
  readonly atHome?: boolean;
}

/** The community's decisions on its logistics; each can be voted on again with one tap. */
export function Decisions({ atHome = false }: DecisionsProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const logistics = useLogistics();
  if (logistics === null) return null;
  return (
    <ul className={mergeClasses(text.list, styles.list)} aria-label={en.logistics.heading}>
      {LOGISTICS_ELEMENTS.map((element) => (
        <DecisionRow key={element} element={element} decision={logistics.current[element]} atHome={atHome} />
      ))}
    </ul>
  );
}

interface DecisionRowProps {
  readonly element: LogisticsElement;
  readonly decision: Decision | null;
  readonly atHome: boolean;
}

function DecisionRow({ element, decision, atHome }: DecisionRowProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const asks = useMay()("voteAgain");
  const votedOn = isVotedOn(useView(), element);
  const Again = atHome ? VoteAgain : VoteAgainLive;
  return (
    <li className={mergeClasses(styles.row, atHome && styles.home)}>
      <div className={styles.words}>
        <p className={text.label}>{en.logistics.elements[element]}</p>
        <p className={text.plain} dir="auto">
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
      {asks && decision !== null && (
        <div className={styles.button}>
          <Again element={element} votedOn={votedOn} />
        </div>
      )}
    </li>
  );
}
