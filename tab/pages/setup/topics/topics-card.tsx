import { useBacklog } from "../../../activity/use-activities.ts";
import { OfferTopic } from "../../../components/activity/backlog/offer-topic.tsx";
import { TopicList } from "../../../components/activity/backlog/topic-list.tsx";
import { Disclosure } from "../../../components/disclosure.tsx";
import { stepText } from "@guildhall/shared/messages/path-words";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useMay } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { SectionCard } from "../section-card.tsx";
import { Stack } from "../../../components/stack.tsx";
import type { StepCardProps } from "../steps/card-props.ts";
import { headingOf } from "../steps/heading-of.ts";
import { Shown } from "../steps/shown.tsx";
import { Start } from "../steps/start.tsx";
import { UnavailableDates } from "./unavailable-dates.tsx";

/** The backlog: members are asked for topics and vote on them here, and each shows its standing. */
export function TopicsCard({ step, mark, next, above, shown }: StepCardProps) {
  const text = useTextStyles();
  const words = useTexts("setup");
  const activities = useTexts("activities");
  const tab = useTexts("tab");
  const opens = useMay()("openBacklogVote");
  const { asking, votable, unvoted } = useBacklog();
  const none = step.is === "notBegun";
  const askOrVote = opens && step.is !== "running" && (
    <AskOrVote next={next} above={above} votable={votable} unvoted={unvoted > 0 && step.is !== "done"} />
  );
  const mayVoteNow = opens && votable && step.activity?.kind === "topics";
  return (
    <SectionCard
      id={headingOf("topics")}
      heading={tab.activities.topics}
      fact={stepText(step, activities)}
      {...(mark && { mark })}
    >
      {none && <p className={text.plain}>{words.steps.lines.topics}</p>}
      <Shown activities={shown} />
      {step.is !== "done" && askOrVote}
      {mayVoteNow && (
        <Disclosure summary={words.start.voteTopics}>
          <Start code="openBacklogVote" />
        </Disclosure>
      )}
      {asking === null && (
        <>
          <OfferTopic />
          <TopicList />
        </>
      )}
      {step.is === "done" && askOrVote}
      <UnavailableDates />
    </SectionCard>
  );
}

interface AskOrVoteProps {
  readonly next: boolean;
  readonly above: StepCardProps["above"];
  /** whether there is something to vote on */
  readonly votable: boolean;
  /** whether topics still have to be voted on */
  readonly unvoted: boolean;
}

/** The likely next activity is shown; one that can be repeated is folded. */
function AskOrVote({ next, above, votable, unvoted }: AskOrVoteProps) {
  const text = useTextStyles();
  const words = useTexts("setup").start;
  const ask = <Start code="askForTopics" primary={next && !unvoted} />;
  const vote = <Start code="openBacklogVote" primary={next && unvoted} />;
  const asksAbove = above === "askForTopics";
  if (!votable)
    return asksAbove ? null : (
      <Stack>
        <h3 className={text.label}>{words.askTopics}</h3>
        {ask}
      </Stack>
    );
  return (
    <Stack>
      {above === "openBacklogVote" ? null : unvoted ? (
        <>
          <h3 className={text.label}>{words.voteTopics}</h3>
          {vote}
        </>
      ) : (
        <Disclosure summary={words.voteTopics}>{vote}</Disclosure>
      )}
      {!asksAbove && <Disclosure summary={words.askTopics}>{ask}</Disclosure>}
    </Stack>
  );
}
