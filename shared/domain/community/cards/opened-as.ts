import { unreachable } from "../../kernel/never.ts";
import type { CollectionId, PollId } from "../../kernel/ids.ts";
import type { Opened } from "../../kernel/opened.ts";
import type { CardSubject } from "./card-subject.ts";

/** The parts of a community's state that somebody opens. */
interface OpenThings {
  readonly polls: readonly (Opened & { readonly group: PollId })[];
  readonly collections: readonly (Opened & { readonly id: CollectionId })[];
  readonly workshop: Opened | null;
  readonly plan: Opened | null;
  readonly asking: Opened | null;
}

/** Who opened the subject of a card, and where; null if nobody opened it, or it is gone. */
export function openedAs(subject: CardSubject, all: OpenThings): Opened | null {
  switch (subject.kind) {
    case "poll":
      return all.polls.find(({ group }) => group === subject.poll) ?? null;
    case "collection":
      return all.collections.find(({ id }) => id === subject.collection) ?? null;
    case "wording":
      return all.workshop;
    case "plan":
      return all.plan;
    case "topics":
      return all.asking;
    case "setup":
    case "contract":
    case "review":
      return null;
    default:
      return unreachable(subject);
  }
}
