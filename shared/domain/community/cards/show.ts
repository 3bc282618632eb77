import type { OffersOf } from "../../kernel/feature.ts";
import { unreachable } from "../../kernel/never.ts";
import { isOpen } from "../../kernel/open.ts";
import type { Rejection } from "../../kernel/rejection.ts";
import type { CardSubject } from "./card-subject.ts";
import type { CardsUses } from "./part.ts";

/** Why no card can be shown for it now; null if one can. */
export function notToBeShown(subject: CardSubject, uses: OffersOf<CardsUses>): Rejection | null {
  switch (subject.kind) {
    case "collection": {
      const collection = uses.collections.find(subject.collection);
      if (collection === null) return { code: "noSuchCollection" };
      return isOpen(collection) ? null : { code: "collectionClosed" };
    }
    case "poll": {
      const group = uses.polls.polls.filter((each) => each.group === subject.poll);
      if (group.length === 0) return { code: "noSuchPoll" };
      return group.some(isOpen) ? null : { code: "pollClosed" };
    }
    case "contract": {
      const { current } = uses.contract;
      if (current === null) return { code: "noContract" };
      return current.version === subject.version ? null : { code: "contractChanged" };
    }
    case "review": {
      const decision = uses.logistics.decisionOn(subject.element);
      return decision?.version === subject.version ? null : { code: "notDecided" };
    }
    case "wording": {
      const { workshop } = uses.workshop;
      if (workshop?.id !== subject.workshop) return { code: "noWorkshop" };
      return workshop.step === "adopting" ? null : { code: "otherStep" };
    }
    case "plan":
      return uses.planner.plan === null ? { code: "noPlan" } : null;
    case "topics":
    case "setup":
      return null;
    default:
      return unreachable(subject);
  }
}
