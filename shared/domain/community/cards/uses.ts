import type { ActionsPart } from "../actions/part.ts";
import type { CollectionsPart } from "../collections/part.ts";
import type { ContractPart } from "../contract/part.ts";
import type { FoundingPart } from "../founding/part.ts";
import type { LogisticsPart } from "../logistics/part.ts";
import type { OrganisersPart } from "../organisers/part.ts";
import type { OutlookPart } from "../outlook/part.ts";
import type { PlannerPart } from "../planner/part.ts";
import type { PollsPart } from "../polls/part.ts";
import type { RemindersPart } from "../reminders/part.ts";
import type { RotaPart } from "../rota/part.ts";
import type { SessionsPart } from "../sessions/part.ts";
import type { TenurePart } from "../tenure/part.ts";
import type { TopicsPart } from "../topics/part.ts";
import type { TurnsPart } from "../turns/part.ts";
import type { WorkshopPart } from "../workshop/part.ts";
import type { WorthPart } from "../worth/part.ts";

/** What the cards show. */
export type CardsUses = {
  readonly founding: FoundingPart;
  readonly organisers: OrganisersPart;
  readonly collections: CollectionsPart;
  readonly polls: PollsPart;
  readonly contract: ContractPart;
  readonly workshop: WorkshopPart;
  readonly logistics: LogisticsPart;
  readonly turns: TurnsPart;
  readonly sessions: SessionsPart;
  readonly actions: ActionsPart;
  readonly outlook: OutlookPart;
  readonly worth: WorthPart;
  readonly rota: RotaPart;
  readonly reminders: RemindersPart;
  readonly tenure: TenurePart;
  readonly topics: TopicsPart;
  readonly planner: PlannerPart;
};
