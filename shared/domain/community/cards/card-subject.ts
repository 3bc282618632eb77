import type { LogisticsElement } from "../logistics/part.ts";
import type { CollectionId, PollId, WorkshopId } from "../../kernel/ids.ts";

/** What a card in the chat is about. */
export type CardSubject =
  | { readonly kind: "collection"; readonly collection: CollectionId }
  /** the first poll of its group: the card shows every poll with this `group` */
  | { readonly kind: "poll"; readonly poll: PollId }
  /** a version of the contract, to be signed */
  | { readonly kind: "contract"; readonly version: number }
  /** the question whether to vote again on a decision */
  | { readonly kind: "review"; readonly element: LogisticsElement; readonly version: number }
  /** the progress of the founding, and what can be started next */
  | { readonly kind: "setup" }
  /** a workshop's principles, as they are being worded */
  | { readonly kind: "wording"; readonly workshop: WorkshopId }
  /** the request for topics */
  | { readonly kind: "topics" }
  /** the plan that is not accepted yet */
  | { readonly kind: "plan" };

/** Identifies the subject's card. */
export function cardKey(subject: CardSubject): string {
  switch (subject.kind) {
    case "collection":
      return `collection-${subject.collection}`;
    case "poll":
      return `poll-${subject.poll}`;
    case "contract":
      return `contract-${subject.version}`;
    case "review":
      return `review-${subject.element}-${subject.version}`;
    case "wording":
      return `wording-${subject.workshop}`;
    case "setup":
    case "topics":
    case "plan":
      return subject.kind;
  }
}
