import type { FeatureEffect } from "../../kernel/effect.ts";
import type { MemberRef, SessionId, TakeawayId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { NotedQuestion } from "../../noted-question.ts";
import type { SessionMessage } from "../../session/messages.ts";
import type { RecordQuestions } from "../../session/reports.ts";
import type { SessionsPart } from "../sessions/part.ts";
import type { Question, QuestionsState } from "./state.ts";

export { isOpenQuestion, type Question, type QuestionsState } from "./state.ts";

export type QuestionsCommand =
  /** whoever has answered it can reword their answer */
  | { readonly type: "answerQuestion"; readonly question: TakeawayId; readonly text: string }
  /** so that it is open again */
  | { readonly type: "removeAnswer"; readonly question: TakeawayId }
  | { readonly type: "removeQuestion"; readonly question: TakeawayId };

export type QuestionsEvent =
  /** all questions of that session */
  | {
      readonly type: "QuestionsNoted";
      readonly session: SessionId;
      readonly number: number;
      readonly questions: readonly NotedQuestion[];
    }
  | {
      readonly type: "QuestionAnswered";
      readonly question: TakeawayId;
      readonly text: string;
      readonly by: MemberRef;
      readonly at: Instant;
    }
  | { readonly type: "AnswerRemoved"; readonly question: TakeawayId }
  | { readonly type: "QuestionRemoved"; readonly question: TakeawayId; readonly at: Instant };

export type QuestionsUses = { readonly sessions: SessionsPart };

/** What everybody sees of the questions. */
export interface QuestionsSlices {
  /** the open ones and the last that were answered, oldest first; each in the slice `question:<id>` */
  readonly questions: readonly TakeawayId[];
  /** what was taken back since, so that no list shows it any more */
  readonly removedQuestions: readonly TakeawayId[];
  readonly [question: `question:${string}`]: Question;
}

export interface QuestionsPart {
  readonly state: QuestionsState;
  readonly command: QuestionsCommand;
  readonly systemCommand: RecordQuestions;
  readonly event: QuestionsEvent;
  readonly effect: FeatureEffect<never, never, Extract<SessionMessage, { readonly kind: "recap" }>>;
  readonly offers: Record<never, never>;
  readonly slices: QuestionsSlices;
  readonly mine: Record<never, never>;
}
