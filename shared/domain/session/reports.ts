import type { TitledItem } from "../agenda.ts";
import type { KeptData } from "../kernel/versions.ts";
import type { ItemId, MemberRef, SessionId, TakeawayId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import type { SessionCounts } from "../session-counts.ts";
import type { Lesson } from "../lesson.ts";
import type { NotedQuestion } from "../noted-question.ts";
import type { NotedAction } from "../noted-action.ts";

/** What a session reports to its community. */
export type SessionReport =
  | RecordSessionEnd
  | RecordActionsDue
  | RecordQuestions
  | RecordLessons
  | RecordFacilitator
  | RecordTakeawayEdit
  | CollectIdeas
  | StopIdeas;

export interface RecordSessionEnd {
  readonly type: "recordSessionEnd";
  readonly session: SessionId;
  readonly at: Instant;
  readonly by: "person" | "itself";
  /** who led it: facilitated while its items ran for most of the time; null if nobody did */
  readonly led: MemberRef | null;
  /** the items that were parked or not reached, with their history */
  readonly parked: readonly TitledItem[];
  /** the items that were done */
  readonly done: readonly ItemId[];
  readonly actions: readonly NotedAction[];
  /** whether something was done in it, which is worth a recap */
  readonly somethingDone: boolean;
  /** the head count as the facilitator corrected it; null if they let Guildhall count */
  readonly headCount: number | null;
  readonly counts: SessionCounts;
}

/** In which sessions actions are due, where that was chosen when they were noted. */
export interface RecordActionsDue {
  readonly type: "recordActionsDue";
  readonly session: SessionId;
  readonly due: readonly { readonly action: TakeawayId; readonly in: SessionId }[];
}

/** The questions that are open after a session, if there are any. */
export interface RecordQuestions {
  readonly type: "recordQuestions";
  readonly session: SessionId;
  readonly number: number;
  readonly questions: readonly NotedQuestion[];
}

/** What was learned in a session and is asked about later, if anything was. */
export interface RecordLessons {
  readonly type: "recordLessons";
  readonly session: SessionId;
  readonly number: number;
  /** when it ended */
  readonly at: Instant;
  readonly lessons: readonly Lesson[];
}

/** Before there was a rota nobody asked who led a session. */
export const ledByNobody = (end: KeptData): KeptData => ({ ...end, led: null });

/** The session has a new facilitator. */
export interface RecordFacilitator {
  readonly type: "recordFacilitator";
  readonly session: SessionId;
  readonly facilitator: MemberRef;
}

/** A takeaway was edited after the end of its session. */
export interface RecordTakeawayEdit {
  readonly type: "recordTakeawayEdit";
  readonly session: SessionId;
  readonly takeaway: TakeawayId;
  readonly text: string;
}

/** A topic to be solved has started. */
export interface CollectIdeas {
  readonly type: "collectIdeas";
  readonly session: SessionId;
  readonly item: ItemId;
}

/** A topic to be solved has been left. */
export interface StopIdeas {
  readonly type: "stopIdeas";
  readonly session: SessionId;
  readonly item: ItemId;
}
