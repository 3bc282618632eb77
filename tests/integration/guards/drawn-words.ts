import type { CommunityState } from "@guildhall/shared/domain/community/state";
import type { SessionState } from "@guildhall/shared/domain/session/state";
import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import { activityCard } from "../../../bot/teams/cards/activity/activity-card.ts";
import { inviteOthersMessage } from "../../../bot/teams/cards/invite-others-card.ts";
import { recapMessage } from "../../../bot/teams/cards/recap-card.ts";
import { recapFacts } from "../../../bot/teams/cards/recap-facts.ts";

const SHOWN = ["text", "summary", "title", "tooltip", "label"];

/** Every text that people see on something drawn. */
function textsOn(drawn: unknown): readonly string[] {
  const texts: string[] = [];
  JSON.stringify(drawn, (key, value: unknown) => {
    if (typeof value === "string" && SHOWN.includes(key)) texts.push(value);
    return value;
  });
  return texts;
}

/** What the cards of a community and the recap of its last session say. */
export function drawnOf(
  guild: CommunityState,
  over: SessionState,
): Readonly<Record<string, readonly string[]>> {
  if (guild.status !== "founded" || over.status !== "ended") throw new Error("It is not that far");
  const nameOf = (ref: string) => ref;
  const card = (subject: CardSubject) =>
    textsOn(
      activityCard({
        ...{ subject, state: guild, nonce: "0mh2k3j4k-abcdefgh", now: over.endedAt, viewer: null },
        ...{ people: 12, nameOf, refreshFor: [] },
      }),
    );
  return {
    setup: card({ kind: "setup" }),
    plan: card({ kind: "plan" }),
    topics: card({ kind: "topics" }),
    ...Object.fromEntries(guild.polls.map(({ id }) => [id, card({ kind: "poll", poll: id })])),
    review: card({ kind: "review", element: "participants", version: 1 }),
    invite: textsOn(inviteOthersMessage(guild)),
    recap: textsOn(recapMessage(recapFacts(over, guild.actions, nameOf))),
  };
}
