import { readStarts } from "@guildhall/shared/reading/starts";
import { useBacklog, useView } from "../../../activity/use-activities.ts";
import { usePath } from "../../../activity/use-path.ts";
import { useAct } from "../../../live/act.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { StartNext } from "../../path/start-next.tsx";
import { ActivityFrame, Foot, Progress } from "../activity-frame.tsx";
import { ClosesAt } from "../collection-activity.tsx";
import { ConfirmButton } from "../confirm-button.tsx";
import { AskingEnding } from "../ending/ending-controls.tsx";
import { RunBy } from "../run-by.tsx";
import { OfferTopic } from "./offer-topic.tsx";
import { TopicList } from "./topic-list.tsx";

/** Members are asked to offer topics, and see the topics offered so far. */
export function TopicsActivity({ level = 2 }: { readonly level?: 2 | 3 }) {
  const words = useTexts("activities");
  const tab = useTexts("tab");
  const act = useAct();
  const { asking, waiting, offered, runs: stops } = useBacklog();
  return (
    <ActivityFrame
      kicker={tab.activities.topics}
      instruction={words.backlog.told}
      more={words.backlog.toldMore}
      level={level}
    >
      <OfferTopic asked={!offered} />
      {waiting.length > 0 && <Progress>{words.backlog.soFar(waiting.length)}</Progress>}
      <TopicList />
      <Foot>
        <ClosesAt at={asking?.closesAt ?? null} />
        {asking !== null && <VoteNow />}
        {asking !== null && stops && (
          <div>
            <ConfirmButton
              label={words.backlog.closeAsking}
              question={words.backlog.closeAskingAsk}
              yes={words.backlog.closeAsking}
              no={words.list.keepOpen}
              onYes={() => void act.community({ type: "stopAsking" })}
            />
          </div>
        )}
        {asking !== null && !stops && <RunBy opened={asking} />}
      </Foot>
      {asking !== null ? <AskingEnding asking={asking} /> : <VoteNow />}
    </ActivityFrame>
  );
}

/** Starts the vote on what was offered, unless what comes next on the path says so already. */
function VoteNow() {
  const reader = useView();
  const next = usePath().next?.code;
  const vote = readStarts(reader).find(({ code }) => code === "openBacklogVote");
  return vote === undefined || next === vote.code ? null : (
    // No wider than its words, so that it is not where the vote is closed.
    <div>
      <StartNext next={vote} second />
    </div>
  );
}
