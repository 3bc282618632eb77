import type { ActionsPart } from "./actions/part.ts";
import type { CalendarPart } from "./calendar/part.ts";
import type { CardsPart } from "./cards/part.ts";
import type { ClockPart } from "./clock/part.ts";
import type { CollectionsPart } from "./collections/part.ts";
import type { ContractPart } from "./contract/part.ts";
import type { FollowingPart } from "./following/part.ts";
import type { FoundingPart } from "./founding/part.ts";
import type { IntroductionPart } from "./introduction/part.ts";
import type { LogisticsPart } from "./logistics/part.ts";
import type { MembershipPart } from "./membership/part.ts";
import type { MessagesPart } from "./messages/part.ts";
import type { OrganisersPart } from "./organisers/part.ts";
import type { OutlookPart } from "./outlook/part.ts";
import type { PastSessionsPart } from "./past-sessions/part.ts";
import type { PlannerPart } from "./planner/part.ts";
import type { PollsPart } from "./polls/part.ts";
import type { RotaPart } from "./rota/part.ts";
import type { SessionsPart } from "./sessions/part.ts";
import type { TenurePart } from "./tenure/part.ts";
import type { TopicsPart } from "./topics/part.ts";
import type { TurnChangesPart } from "./turn-changes/part.ts";
import type { TurnsPart } from "./turns/part.ts";
import type { WorkshopPart } from "./workshop/part.ts";

/** The parts of a community, one line per feature. */
export interface Parts {
  readonly membership: MembershipPart;
  readonly founding: FoundingPart;
  readonly organisers: OrganisersPart;
  readonly collections: CollectionsPart;
  readonly polls: PollsPart;
  readonly contract: ContractPart;
  readonly following: FollowingPart;
  readonly introduction: IntroductionPart;
  readonly workshop: WorkshopPart;
  readonly logistics: LogisticsPart;
  readonly turns: TurnsPart;
  readonly sessions: SessionsPart;
  readonly clock: ClockPart;
  readonly outlook: OutlookPart;
  readonly actions: ActionsPart;
  readonly pastSessions: PastSessionsPart;
  readonly rota: RotaPart;
  readonly turnChanges: TurnChangesPart;
  readonly tenure: TenurePart;
  readonly topics: TopicsPart;
  readonly planner: PlannerPart;
  readonly calendar: CalendarPart;
  readonly cards: CardsPart;
  readonly messages: MessagesPart;
}

export type AnyPart = Parts[keyof Parts];
