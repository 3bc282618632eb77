import { unreachable } from "../../kernel/never.ts";
import type { Workshop } from "../workshop/part.ts";
import type { CardSubject } from "./card-subject.ts";
import { wordingSubject } from "./wording-card.ts";

/** The card of what a step has opened. */
export function stepCard(workshop: Workshop): CardSubject {
  switch (workshop.step) {
    case "bad":
      return { kind: "collection", collection: workshop.bad };
    case "good":
      return { kind: "collection", collection: workshop.good };
    case "vote":
      return { kind: "poll", poll: workshop.poll };
    case "adopting":
      return wordingSubject(workshop);
    default:
      return unreachable(workshop);
  }
}
