import type { CollectionId, PollId } from "../ids.ts";

/** What a card in the chat stands for. */
export type Activity =
  | { readonly kind: "collection"; readonly collection: CollectionId }
  /** the poll that leads its group: the card shows every poll with this `group` */
  | { readonly kind: "poll"; readonly poll: PollId }
  /** a version of the contract, to be signed */
  | { readonly kind: "contract"; readonly version: number };

/** The activity's name: the same for the same card. */
export function activityKey(activity: Activity): string {
  switch (activity.kind) {
    case "collection":
      return `collection-${activity.collection}`;
    case "poll":
      return `poll-${activity.poll}`;
    case "contract":
      return `contract-${activity.version}`;
  }
}
