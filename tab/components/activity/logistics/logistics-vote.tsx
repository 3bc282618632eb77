import { makeStyles, tokens } from "@fluentui/react-components";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import type { PollReading } from "@guildhall/shared/reading/poll";
import { useAct } from "../../../live/act.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { useTextStyles } from "../../text-styles.ts";
import { ActivityFrame, Foot, Secrecy } from "../activity-frame.tsx";
import { CloseVote } from "../close-vote.tsx";
import { PollEnding } from "../ending/ending-controls.tsx";
import { ClosesAt } from "../collection-activity.tsx";
import { Following } from "../following.tsx";
import { PollForm, PollOver } from "../poll-activity.tsx";
import { RunBy } from "../run-by.tsx";
import { questionOf } from "../poll-words.ts";

const useStyles = makeStyles({
  poll: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

interface LogisticsVoteProps {
  /** the polls of one group, one for each element */
  readonly polls: readonly PollReading[];
  readonly level?: 2 | 3;
}

/** The votes on the logistics on one screen. No comments, on purpose: it is meant to replace the debate. */
export function LogisticsVote({ polls, level = 2 }: LogisticsVoteProps) {
  const words = useTexts("activities");
  const act = useAct();
  const open = polls.filter(isOpen);
  const [first] = open;
  return (
    <ActivityFrame
      kicker={words.logistics.heading}
      instruction={first === undefined ? words.logistics.toldClosed : words.logistics.told}
      {...(first !== undefined && { more: words.logistics.toldMore })}
      level={level}
    >
      {first !== undefined && (
        <>
          <Secrecy secret about="vote" more={`${words.vote.secretMore} ${words.vote.count[first.secrecy]}`}>
            {words.vote.secret}
          </Secrecy>
          <Following />
        </>
      )}
      {polls.map((poll) => (
        <ElementVote key={poll.id} poll={poll} level={level === 2 ? 3 : 4} />
      ))}
      {first !== undefined && (
        <Foot>
          <ClosesAt at={first.closesAt} />
          {first.runs ? (
            <CloseVote
              polls={open}
              label={words.logistics.closeAll}
              onClose={(anyway, report) => {
                for (const { id } of open)
                  void act.community({ type: "closePoll", poll: id, anyway }, report);
              }}
            />
          ) : (
            <RunBy opened={first} />
          )}
        </Foot>
      )}
      {first !== undefined && <PollEnding poll={first} />}
    </ActivityFrame>
  );
}

interface ElementVoteProps {
  readonly poll: PollReading;
  readonly level: 3 | 4;
}

function ElementVote({ poll, level }: ElementVoteProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities");
  const Heading = level === 3 ? "h3" : "h4";
  const question = questionOf(poll, words);
  const { progress } = poll;
  return (
    <section className={styles.poll} aria-label={question}>
      <Heading className={text.label}>{question}</Heading>
      {isOpen(poll) ? (
        <PollForm poll={poll} />
      ) : progress.phase === "counted" && progress.outcome.turnout === 0 ? (
        <p className={text.quiet}>{words.logistics.nobody}</p>
      ) : (
        <PollOver poll={poll} />
      )}
    </section>
  );
}
