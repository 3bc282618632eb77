import { type Activity, activityName } from "@guildhall/shared/reading/open";
import {
  useCollection,
  useContract,
  usePolls,
  useScale,
  useWorkshop,
} from "../../activity/use-activities.ts";
import type { CollectionId, PollId } from "@guildhall/shared/domain/kernel/ids";
import { WhatIsOn } from "./activity-frame.tsx";
import { IdeasActivity } from "./backlog/ideas-activity.tsx";
import { TopicsActivity } from "./backlog/topics-activity.tsx";
import { CollectionActivity } from "./collection-activity.tsx";
import { ContractActivity } from "./contract/contract-activity.tsx";
import { LogisticsVote } from "./logistics/logistics-vote.tsx";
import { PollActivity } from "./poll-activity.tsx";
import { ScaleActivity } from "./scale/scale-activity.tsx";
import { WorkshopActivity } from "./workshop/workshop-activity.tsx";

interface ActivityViewProps {
  readonly activity: Activity;
  readonly level?: 2 | 3;
}

/** Any activity; renders nothing once it is gone. */
export function ActivityView({ activity, level = 2 }: ActivityViewProps) {
  return (
    <WhatIsOn value={activityName(activity)}>
      <View activity={activity} level={level} />
    </WhatIsOn>
  );
}

function View({ activity, level }: Required<ActivityViewProps>) {
  switch (activity.kind) {
    case "workshop":
      return <TheWorkshop level={level} />;
    case "collection":
      return <OneCollection id={activity.id} level={level} />;
    case "poll":
      return <PollGroup group={activity.group} level={level} />;
    case "topics":
      return <TopicsActivity level={level} />;
    case "scale":
      return <TheScale level={level} />;
    case "contract":
      return <TheContract version={activity.version} level={level} />;
  }
}

type Level = Required<Pick<ActivityViewProps, "level">>;

function TheWorkshop({ level }: Level) {
  const reading = useWorkshop();
  return reading === null ? null : <WorkshopActivity reading={reading} level={level} />;
}

function TheScale({ level }: Level) {
  const scale = useScale();
  return scale === null ? null : <ScaleActivity scale={scale} level={level} />;
}

function TheContract({ version, level }: Level & { readonly version: number }) {
  const contract = useContract(version);
  return contract === null ? null : <ContractActivity contract={contract} level={level} />;
}

function OneCollection({ id, level }: Level & { readonly id: CollectionId }) {
  const collection = useCollection(id);
  if (collection === null) return null;
  const { purpose } = collection;
  return purpose.kind === "ideas" ? (
    <IdeasActivity ideas={collection} purpose={purpose} level={level} />
  ) : (
    <CollectionActivity collection={collection} level={level} />
  );
}

function PollGroup({ group, level }: Level & { readonly group: PollId }) {
  const polls = usePolls(group);
  const [first] = polls;
  if (first === undefined) return null;
  return first.subject.kind === "logistics" ? (
    <LogisticsVote polls={polls} level={level} />
  ) : (
    <PollActivity poll={first} level={level} />
  );
}
