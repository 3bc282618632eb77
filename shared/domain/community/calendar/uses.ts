import type { FoundingPart } from "../founding/part.ts";
import type { LogisticsPart } from "../logistics/part.ts";
import type { MembershipPart } from "../membership/part.ts";
import type { SessionsPart } from "../sessions/part.ts";
import type { TopicsPart } from "../topics/part.ts";
import type { TurnsPart } from "../turns/part.ts";

/** What the calendar is made of. */
export type CalendarUses = {
  readonly membership: MembershipPart;
  readonly founding: FoundingPart;
  readonly logistics: LogisticsPart;
  readonly turns: TurnsPart;
  readonly sessions: SessionsPart;
  readonly topics: TopicsPart;
};
