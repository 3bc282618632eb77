import { AskMenu } from "../../../components/activity/ask/ask-menu.tsx";
import { OfferTopic } from "../../../components/activity/backlog/offer-topic.tsx";
import { TopicList } from "../../../components/activity/backlog/topic-list.tsx";
import { Planner } from "../../../components/planner/planner.tsx";
import { LAYER_HEADING, SecondLayer } from "../../../components/second-layer.tsx";
import { useTexts } from "../../../texts/texts-context.ts";

interface LayerProps {
  readonly onBack: () => void;
}

/** Starts an activity. */
export function AskLayer({ onBack }: LayerProps) {
  const tab = useTexts("tab");
  return (
    <SecondLayer heading={tab.activities.ask} onBack={onBack}>
      <AskMenu onDone={onBack} />
    </SecondLayer>
  );
}

/** The community's topics, with a button to offer one. */
export function TopicsLayer({ onBack }: LayerProps) {
  const tab = useTexts("tab");
  return (
    <SecondLayer heading={tab.activities.topics} onBack={onBack}>
      <OfferTopic />
      <TopicList />
    </SecondLayer>
  );
}

/** The plan of the next sessions. */
export function PlanLayer({ onBack }: LayerProps) {
  const words = useTexts("activities").planner;
  const toHeading = () => document.getElementById(LAYER_HEADING)?.focus();
  return (
    <SecondLayer heading={words.heading} onBack={onBack}>
      <Planner onProposed={toHeading} onEnded={onBack} />
    </SecondLayer>
  );
}
