import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import type { CollectionId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { ANA, LEE, PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import type { Founding } from "@guildhall/shared/testing/founding";
import { readerOf } from "@guildhall/shared/testing/reading";
import { activityCard, type DrawnCard } from "../activity/activity-card.ts";
import { texts } from "./english.ts";
import { faultsOf } from "./faults.ts";

const NAMES = new Map<MemberRef, string>([
  [PRIYA, "Priya"],
  [TOM, "Tom"],
  [ANA, "Ana"],
  [LEE, "Lee"],
]);

interface Seen {
  readonly notice?: string;
  readonly refreshFor?: readonly string[];
  readonly meetingOrganiser?: boolean;
}

/** The card of a subject as everybody sees it (null), or one person. It must be one that Teams can show. */
export function drawnFor(
  guild: Founding,
  subject: CardSubject,
  who: MemberRef | null = null,
  { notice, refreshFor = [], meetingOrganiser = false }: Seen = {},
): DrawnCard {
  const drawn = activityCard({
    ...{ subject, texts, refreshFor, nonce: "0mh2k3j4k-abcdefgh", now: guild.at, notice: notice ?? null },
    reader: readerOf(guild, who, { meetingOrganiser }),
    nameOf: (ref) => NAMES.get(ref) ?? texts.somebody,
  });
  if (drawn === null) throw new Error("there is nothing to draw");
  const [fault] = faultsOf(drawn.card);
  if (fault !== undefined) throw new Error(fault);
  return drawn;
}

/** The subject of the card of a collection. */
export const cardOf = (collection: CollectionId) => ({ kind: "collection", collection }) as const;
