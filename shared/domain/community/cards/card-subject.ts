import type { LogisticsElement } from "../logistics/part.ts";
import type { Reminder } from "../reminders/part.ts";
import type { CollectionId, PollId, ScaleId, SessionId, WorkshopId } from "../../kernel/ids.ts";

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
  | { readonly kind: "plan" }
  /** what to change in Outlook, by its number */
  | { readonly kind: "outlook"; readonly change: number }
  /** the tenure scale, and the turns that its order leads to */
  | { readonly kind: "scale"; readonly scale: ScaleId }
  /** the question whether a session was worth the time of those who attended it */
  | { readonly kind: "worth"; readonly session: SessionId }
  /** the question whether what was learned in a session helped those who attended it */
  | { readonly kind: "helped"; readonly session: SessionId }
  /** that the community is paused, by its number */
  | { readonly kind: "pause"; readonly pause: number }
  /** how far a renewal is, by its number */
  | { readonly kind: "renewal"; readonly renewal: number }
  /** what a community that closes has done, by the number of the closing */
  | { readonly kind: "closing"; readonly closing: number }
  | ({ readonly kind: "reminder" } & Reminder);

export type SubjectOf<Kind extends CardSubject["kind"]> = Extract<CardSubject, { readonly kind: Kind }>;

export const SETUP = { kind: "setup" } as const satisfies CardSubject;
export const TOPICS = { kind: "topics" } as const satisfies CardSubject;
export const PLAN = { kind: "plan" } as const satisfies CardSubject;
