import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  type Decision,
  LOGISTICS_ELEMENTS,
  type LogisticsElement,
} from "@guildhall/shared/domain/community/logistics/part";
import { isElementVotedOn } from "@guildhall/shared/reading/logistics";
import { useLogistics, useView } from "../../../activity/use-activities.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { useMay } from "../../../live/use-may.ts";
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
  const words = useTexts("activities");
  const logistics = useLogistics();
  if (logistics === null) return null;
  return (
    <ul className={mergeClasses(text.list, styles.list)} aria-label={words.logistics.heading}>
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
  const words = useTexts("activities");
  const asks = useMay()("voteAgain");
  const votedOn = isElementVotedOn(useView(), element);
  const Again = atHome ? VoteAgain : VoteAgainLive;
  return (
    <li className={mergeClasses(styles.row, atHome && styles.home)}>
      <div className={styles.words}>
        <p className={text.label}>{words.logistics.elements[element]}</p>
        <p className={text.plain} dir="auto">
          {decision === null ? words.logistics.notDecided : words.logistics.choice(decision.choice)}
        </p>
        {decision !== null && (
          <p className={text.quiet}>
            {decision.reviewAsked
              ? words.logistics.reviewDue
              : `${words.logistics.votes(decision.votes, decision.turnout)} · ${words.logistics.review(decision.reviewAt)}`}
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
