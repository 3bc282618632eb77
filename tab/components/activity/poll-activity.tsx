import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import type { OptionId } from "@guildhall/shared/domain/kernel/ids";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import type { ReactNode } from "react";
import type { OpenPollReading, PollReading } from "@guildhall/shared/reading/poll";
import { heardIn } from "@guildhall/shared/reading/objections";
import { lastLook, lookedAtIn, lookOf } from "@guildhall/shared/reading/honest-look";
import { readResult } from "@guildhall/shared/reading/poll-result";
import { useView } from "../../activity/use-activities.ts";
import { useAct } from "../../live/act.ts";
import { useWritable } from "../../live/use-community.ts";
import type { ActivityTexts } from "@guildhall/shared/messages/activities";
import { useTexts } from "../../texts/texts-context.ts";
import { Disclosure } from "../disclosure.tsx";
import { useTextStyles } from "../text-styles.ts";
import { ActivityFrame, Foot, Progress, Secrecy } from "./activity-frame.tsx";
import { CloseVote } from "./close-vote.tsx";
import { ClosesAt } from "./collection-activity.tsx";
import { LookOver } from "./contract/look-over.tsx";
import { Following } from "./following.tsx";
import { PollChoices } from "./poll-choices.tsx";
import { PollResult } from "./poll-result.tsx";
import { votingInstruction, questionOf } from "./poll-words.ts";
import { PollEnding } from "./ending/ending-controls.tsx";
import { Heard } from "./reason/heard.tsx";
import { RunBy } from "./run-by.tsx";
import { useBallot } from "./use-ballot.ts";
import { WritingField } from "./writing-field.tsx";

const useStyles = makeStyles({
  before: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  row: {
    display: "flex",
    flexWrap: "wrap",
    minHeight: "32px",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  /** wide enough to be read beside the button, which otherwise stands below */
  count: { flexGrow: 1, flexBasis: "120px", minWidth: 0 },
  back: { flexShrink: 0, marginLeft: "auto", whiteSpace: "nowrap", fontWeight: tokens.fontWeightRegular },
});

interface PollActivityProps {
  readonly poll: PollReading;
  readonly kicker?: string;
  readonly level?: 2 | 3;
}

/** A poll: what is secret, the options, the progress, and once closed the result. */
export function PollActivity({ poll, kicker, level = 2 }: PollActivityProps) {
  const words = useTexts("activities");
  const act = useAct();
  return (
    <ActivityFrame
      kicker={kicker ?? kickerOf(poll, words)}
      instruction={questionOf(poll, words)}
      level={level}
    >
      {isOpen(poll) ? (
        <>
          <BeforeVoting poll={poll} />
          <PollForm poll={poll}>
            <ClosesAt at={poll.closesAt} />
            {poll.runs ? (
              <CloseVote
                atEnd
                polls={[poll]}
                onClose={(anyway, report) =>
                  void act.community({ type: "closePoll", poll: poll.id, anyway }, report)
                }
              />
            ) : (
              <RunBy opened={poll} />
            )}
          </PollForm>
          <PollEnding poll={poll} />
        </>
      ) : (
        <PollOver poll={poll} />
      )}
    </ActivityFrame>
  );
}

function kickerOf({ progress }: PollReading, words: ActivityTexts): string {
  switch (progress.phase) {
    case "open":
      return words.now;
    case "counted":
      return words.vote.result;
    case "cancelled":
      return words.ending.vote.kicker;
  }
}

/** A poll's result, or that it was cancelled. */
export function PollOver({ poll }: { readonly poll: PollReading }) {
  const text = useTextStyles();
  const words = useTexts("activities");
  const view = useView();
  const result = readResult(view, poll);
  const heard = heardIn(poll);
  const look = lookOf(view, poll);
  const contract = lookedAtIn(view, poll);
  if (look !== null && contract !== null)
    return <LookOver contract={contract} turnout={look.turnout} isLast={lastLook(view)?.id === look.id} />;
  if (heard !== null) return <Heard heard={heard} />;
  return result !== null ? (
    <PollResult poll={poll} result={result} />
  ) : (
    <p className={text.plain}>{words.ending.vote.told}</p>
  );
}

/** How to vote, and what is secret about it. */
export function BeforeVoting({ poll }: Pick<PollActivityProps, "poll">) {
  const text = useTextStyles();
  const words = useTexts("activities");
  return (
    <div className={useStyles().before}>
      {poll.subject.kind === "closing" && <p className={text.plain}>{words.closing.means}</p>}
      <p className={text.plain}>{votingInstruction(poll, words)}</p>
      <Secrecy
        secret
        about="vote"
        more={`${words.vote.secretMore} ${poll.manner === "often" ? words.look.secret : words.vote.count[poll.secrecy]}`}
      >
        {words.vote.secret}
      </Secrecy>
      <Following />
    </div>
  );
}

interface PollFormProps {
  readonly poll: OpenPollReading;
  readonly note?: (option: OptionId) => string | null;
  /** shown with the progress at the bottom, which then stays in view; omitted where the form is one of several */
  readonly children?: ReactNode;
}

/** The options of an open poll and the progress; with a field for a new option where members may add them. */
export function PollForm({ poll, note, children }: PollFormProps) {
  const words = useTexts("activities");
  const act = useAct();
  const ballot = useBallot(poll);
  const field = (
    <WritingField
      draft={`option.${poll.id}`}
      label={words.vote.addOption}
      aside
      most={LIMITS.option}
      placeholder={words.vote.addOptionHint}
      onSubmit={(text, report) => act.community({ type: "addOption", poll: poll.id, text }, report)}
    />
  );
  const progress = (
    <PollProgress poll={poll} left={ballot.left} spent={ballot.spent} onTakeBack={ballot.takeBack} />
  );
  return (
    <>
      <PollChoices poll={poll} ballot={ballot} {...(note && { note })} />
      {poll.mayAdd &&
        (poll.allMayAdd ? field : <Disclosure summary={words.vote.addOption}>{field}</Disclosure>)}
      {children === undefined ? (
        progress
      ) : (
        <Foot>
          {progress}
          {children}
        </Foot>
      )}
    </>
  );
}

interface PollProgressProps {
  readonly poll: OpenPollReading;
  readonly left: number | null;
  readonly spent: number;
  readonly onTakeBack: () => void;
}

/** The turnout, the votes left, and a button to take all back. */
function PollProgress({ poll, left, spent, onTakeBack }: PollProgressProps) {
  const styles = useStyles();
  const words = useTexts("activities");
  const disabledFocusable = !useWritable();
  const { budget, voted, quorum } = poll;
  return (
    <div className={styles.row}>
      <div className={styles.count}>
        {poll.asked && left !== null && budget !== null && poll.manner === "shared" && (
          <Progress>{words.vote.left(left, budget)}</Progress>
        )}
        <Progress>{words.vote.turnout(voted.count, voted.of)}</Progress>
        {quorum !== null && <Progress>{words.vote.quorum(quorum)}</Progress>}
        {poll.prolonged && <Progress>{words.vote.prolonged}</Progress>}
      </div>
      {spent > 0 && (
        <Button
          className={styles.back}
          appearance="subtle"
          aria-label={words.vote.takeBack}
          disabledFocusable={disabledFocusable}
          onClick={onTakeBack}
        >
          {words.vote.takeBackShort}
        </Button>
      )}
    </div>
  );
}
