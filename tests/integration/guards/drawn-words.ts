import type { CommunityState } from "@guildhall/shared/domain/community/state";
import type { SessionState } from "@guildhall/shared/domain/session/state";
import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import { activityCard } from "../../../bot/teams/cards/activity/activity-card.ts";
import { inviteOthersMessage } from "../../../bot/teams/cards/invite-others-card.ts";
import { recapMessage } from "../../../bot/teams/cards/recap-card.ts";
import { recapFacts } from "../../../bot/teams/cards/recap-facts.ts";
import { readerOf, recapOf } from "../../../bot/teams/chat/read-community.ts";
import type { ItemKind } from "@guildhall/shared/domain/agenda";
import type { Invited } from "@guildhall/shared/domain/community/logistics/part";
import { texts } from "../../../bot/teams/cards/testing/english.ts";

const invited = (who: Invited): string => texts.choice({ element: "participants", who });
const called = (kind: ItemKind): string => texts.titleOf({ title: null, kind });

/** What Guildhall said in the first version, and what it says today. */
export const SAID = new Map([
  ["Everybody in this chat", invited("chat")],
  ["Everybody in this chat and whom they bring along", invited("chatAndGuests")],
  ["Anybody in the organisation", invited("organisation")],
  ["Opening", called("opening")],
  ["Closing", called("closing")],
]);

/** The words that are drawn from what is stored. */
const STORED = new Set([
  ...SAID.values(),
  ...["Only the team", "Opening", "Closing", "Break", "Flaky tests", "Design tokens", "Naming things"],
]);

/** Those on something drawn. */
function storedOn(drawn: unknown): readonly string[] {
  const found: string[] = [];
  JSON.stringify(drawn, (_, value: unknown) => {
    if (typeof value === "string" && STORED.has(value)) found.push(value);
    return value;
  });
  return found;
}

/** What of it is on the cards of a community and in the recap of its last session. */
export function drawnOf(
  guild: CommunityState,
  over: SessionState,
): Readonly<Record<string, readonly string[]>> {
  if (guild.status !== "founded" || over.status !== "ended") throw new Error("It is not that far");
  const nameOf = (ref: string) => ref;
  const reader = readerOf(guild, null, null);
  const recap = recapOf(over, guild);
  if (recap === null) throw new Error("There is no recap");
  const card = (subject: CardSubject) =>
    storedOn(
      activityCard({
        ...{ subject, reader, nonce: "0mh2k3j4k-abcdefgh", now: over.endedAt, notice: null },
        ...{ nameOf, texts, refreshFor: [] },
      }),
    );
  return {
    plan: card({ kind: "plan" }),
    topics: card({ kind: "topics" }),
    ...Object.fromEntries(
      guild.polls
        .filter(({ id, group }) => id === group)
        .map(({ id }) => [id, card({ kind: "poll", poll: id })]),
    ),
    review: card({ kind: "review", element: "participants", version: 1 }),
    invite: storedOn(inviteOthersMessage(guild.name, reader, texts)),
    recap: storedOn(recapMessage(recapFacts(recap, nameOf), texts)),
  };
}
