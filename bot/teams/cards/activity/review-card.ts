import type { Decision } from "@guildhall/shared/domain/logistics/state";
import { activities, choiceText } from "../../../messages/activities.ts";
import type { OutgoingMessage } from "../../connector/connector.ts";
import { card, heading, line, run, words, type AdaptiveCard } from "../elements.ts";
import { cardMessage } from "../message.ts";
import { notice } from "./parts.ts";
import { voteAgainAction } from "./press.ts";

const text = activities.review;

/** Asks whether a decision still fits; voting again is one tap. `said`: what came of somebody's press, for them. */
export function reviewCard(decision: Decision, nonce: string, said: string | null = null): AdaptiveCard {
  const { element, version, choice, at } = decision;
  return card([
    heading(text.title),
    ...notice(said),
    line([run(text.decided[element]), run(choiceText(choice), { weight: "Bolder" })]),
    words(text.since(at), { isSubtle: true, spacing: "Small" }),
    ...(said === text.begun
      ? []
      : [
          {
            type: "ActionSet",
            actions: [voteAgainAction({ element, version, nonce }, { title: text.again })],
          } as const,
        ]),
  ]);
}

export const reviewMessage = (decision: Decision, nonce: string): OutgoingMessage =>
  cardMessage(reviewCard(decision, nonce), text.summary);
