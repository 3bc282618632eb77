import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import type { PeopleCounts } from "@guildhall/shared/domain/people-counts";
import { ANA, LEE, PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { COUNTS, readerOf } from "@guildhall/shared/testing/reading";
import type { Founding } from "@guildhall/shared/testing/founding";
import { activityCard } from "../activity/activity-card.ts";
import type { CardContext } from "../activity/card-context.ts";
import type { AdaptiveCard } from "../elements.ts";
import { texts } from "./english.ts";
import { toldBy } from "./told.ts";

export const nonce = "0mh2k3j4k-abcdefgh";

const NAMES = new Map<MemberRef, string>([
  [PRIYA, "Priya"],
  [TOM, "Tom"],
  [ANA, "Ana"],
  [LEE, "Lee"],
]);
/** The name of a member; whoever has no other is called by their reference. */
const nameOf = (member: MemberRef): string => NAMES.get(member) ?? member;

interface Circumstances {
  readonly notice?: string;
  readonly people?: PeopleCounts | null;
  readonly now?: Instant;
}

/** What the card of a subject is drawn from, for a member, or for everybody. */
export const contextOf = (
  guild: Founding,
  subject: CardSubject,
  who: MemberRef | null = null,
  { notice, people = COUNTS, now = guild.at }: Circumstances = {},
): CardContext => ({
  ...{ subject, nonce, now, nameOf, texts, refreshFor: [] },
  ...{ reader: readerOf(guild, who, { people }), notice: notice ?? null },
});

/** The card of a subject as a member sees it, or everybody. */
export function cardOf(
  guild: Founding,
  subject: CardSubject,
  who: MemberRef | null = null,
  said: Circumstances = {},
): AdaptiveCard {
  const drawn = activityCard(contextOf(guild, subject, who, said));
  if (drawn === null) throw new Error("There is nothing to draw");
  return drawn.card;
}

interface Placed {
  readonly type: string;
  readonly spacing?: string;
  readonly width?: string;
  readonly horizontalAlignment?: string;
  readonly items?: readonly Placed[];
  readonly columns?: readonly Placed[];
}

function placed(element: Placed): readonly string[] {
  const { type, spacing = "usual", items, columns } = element;
  const gap = spacing.toLowerCase();
  if (type === "Container") return [`${gap}:`, ...(items ?? []).flatMap(placed).map((each) => `  ${each}`)];
  if (columns === undefined) return [`${gap}: ${toldBy({ body: [element] }).join(" ")}`];
  const beside = columns.map(({ type: kind, width, items: inside = [] }) => {
    const [side = ""] = inside.flatMap(({ horizontalAlignment }) => horizontalAlignment ?? []);
    return `${kind} ${[width, side.toLowerCase()].join(" ").trim()}: ${toldBy({ body: inside }).join(" ")}`;
  });
  return [`${gap}: ${beside.join(" | ")}`];
}

/** How the parts of a card stand: how far below the one above, and what is side by side. */
export const standingOn = ({ body }: { readonly body: readonly object[] }): readonly string[] =>
  (body as readonly Placed[]).flatMap(placed);
