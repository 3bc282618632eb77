import { expect } from "vitest";
import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import type { CollectionId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import type { PeopleCounts } from "@guildhall/shared/domain/people-counts";
import { ANA, LEE, PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import type { Founding } from "@guildhall/shared/testing/founding";
import { COUNTS, readerOf } from "@guildhall/shared/testing/reading";
import { activityCard, type DrawnCard } from "../activity/activity-card.ts";
import type { CardContext } from "../activity/card-context.ts";
import type { AdaptiveCard } from "../elements.ts";
import { texts } from "./english.ts";
import { faultsOf } from "./faults.ts";

/** The view of every card and dialog in these tests. */
export const NONCE = "0mh2k3j4k-abcdefgh";

const NAMES: ReadonlyMap<MemberRef, string> = new Map([
  [PRIYA, "Priya"],
  [TOM, "Tom"],
  [ANA, "Ana"],
  [LEE, "Lee"],
]);

interface Circumstances {
  readonly notice?: string;
  readonly refused?: CardContext["refused"];
  readonly people?: PeopleCounts | null;
  readonly now?: Instant;
  readonly refreshFor?: readonly string[];
  readonly meetingOrganiser?: boolean;
  readonly nameOf?: CardContext["nameOf"];
  readonly mentions?: CardContext["mentions"];
}

/** Whoever has no name here is called by their reference. */
export const named = (member: MemberRef): string => NAMES.get(member) ?? member;

/** What the card of a subject is drawn from, for a member, or for everybody (null). */
export const contextOf = (
  guild: Founding,
  subject: CardSubject,
  who: MemberRef | null = null,
  {
    notice,
    refused = null,
    people = COUNTS,
    now = guild.at,
    refreshFor = [],
    meetingOrganiser = false,
    nameOf = named,
    mentions = [],
  }: Circumstances = {},
): CardContext => ({
  ...{ subject, nonce: NONCE, now, nameOf, texts, refreshFor, refused, mentions, notice: notice ?? null },
  reader: readerOf(guild, who, { people, meetingOrganiser }),
});

/** Checks that Teams can show a card: that there are elements alone in it, and no faults. */
export function expectShowable(card: object): void {
  const { body } = card as { readonly body: readonly unknown[] };
  for (const element of body) expect(element).toHaveProperty("type");
  expect(faultsOf(card)).toEqual([]);
}

/** What is drawn for a subject, for a member, or for everybody (null): with a card that Teams can show. */
export function drawn(
  guild: Founding,
  subject: CardSubject,
  who: MemberRef | null = null,
  circumstances: Circumstances = {},
): DrawnCard {
  const all = activityCard(contextOf(guild, subject, who, circumstances));
  if (all === null) throw new Error("There is nothing to draw");
  expectShowable(all.card);
  return all;
}

/** The card alone. */
export const cardOf = (...what: Parameters<typeof drawn>): AdaptiveCard => drawn(...what).card;

/** The subject of the card of a collection. */
export const listOf = (collection: CollectionId) => ({ kind: "collection", collection }) as const;
