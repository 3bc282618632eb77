import type { CardTexts } from "@guildhall/shared/messages/bot";
import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { RejectionCode } from "@guildhall/shared/domain/kernel/rejection";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import { personKey } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import {
  type LinkedPage,
  namedOn,
  openedOn,
  pageOfCard,
  runnersOfCard,
} from "@guildhall/shared/reading/card";
import type { CommunityReader } from "@guildhall/shared/reading/reader";
import { RosterError, type RosterMember } from "@guildhall/shared/ports/roster";
import { countPeople } from "../../people/count-people.ts";
import type { Book } from "../../people/facts.ts";
import type { People } from "../../people/people.ts";
import { activityCard, type DrawnCard, MOST_REFRESHED } from "../cards/activity/activity-card.ts";
import { nameCard } from "../cards/activity/name-card.ts";
import { makeNonce } from "../cards/activity/nonce.ts";
import { withPageLink } from "../cards/page-link.ts";
import type { PageAddress } from "../page-address.ts";
import { timeZoneOf, type Speech } from "../speech.ts";
import { whomToMention } from "./whom-to-mention.ts";
import { type Names, orSomebody } from "./names.ts";
import { organisersToMention } from "./organisers-to-mention.ts";
import { readerOf } from "./read-community.ts";

/** The person for whom a card is drawn, and a message for them. */
export interface DrawFor {
  readonly ref: MemberRef;
  /** in their own language */
  readonly texts: CardTexts;
  readonly notice?: string | null;
  /** why their last press was refused, if it was */
  readonly refused?: RejectionCode | null;
  /** whether Teams says that they organise the meeting */
  readonly meetingOrganiser?: boolean;
}

/** A card drawn from one version of its community. */
export interface Drawn extends DrawnCard {
  readonly version: number;
}

/**
 * Draws the card of a subject: the shared one from the newest state, or one person's own from the state that this
 * server has. Null if the subject is gone.
 */
export type Draw = (
  community: CommunityId,
  conversation: Conversation,
  subject: CardSubject,
  whom?: DrawFor,
) => Promise<Drawn | null>;

export function createDraw(parts: {
  readonly liveStreams: Pick<LiveStreams, "community">;
  readonly names: Names;
  readonly people: Pick<People, "members" | "roster" | "organisers">;
  readonly speech: Pick<Speech, "toAll">;
  readonly pageAddress: PageAddress;
  readonly environment: Pick<Environment, "now" | "freshId">;
}): Draw {
  const { liveStreams, names, people, speech, pageAddress, environment } = parts;

  /** null if Teams cannot be asked: a card can be drawn without them. */
  async function peopleIn(conversation: Conversation): Promise<Book | null> {
    try {
      return await people.roster.shown(conversation);
    } catch (error) {
      if (error instanceof RosterError) return null;
      throw error;
    }
  }

  /** In a large chat not everybody gets a card of their own, so those with more buttons come first. */
  async function runnersFirst(
    community: CommunityId,
    { slices }: CommunityReader,
    openedBy: MemberRef | null,
    inChat: readonly RosterMember[],
  ): Promise<readonly RosterMember[]> {
    if (inChat.length <= MOST_REFRESHED) return inChat;
    const { organisers, running } = slices.community ?? { organisers: [], running: null };
    const refs = [...organisers, running?.facilitator ?? [], openedBy ?? []].flat();
    const entries = await people.members.entries(community, refs);
    const runners = new Set(refs.flatMap((ref) => entries.of(ref)?.person ?? []).map(personKey));
    const runs = ({ person }: RosterMember): boolean => runners.has(personKey(person));
    return [...inChat.filter(runs), ...inChat.filter((each) => !runs(each))];
  }

  return async (community, conversation, subject, whom) => {
    const liveStream = await liveStreams.community(community);
    if (whom === undefined) await liveStream.catchUp();
    const { state, version } = liveStream;
    const texts = whom?.texts ?? (await speech.toAll(timeZoneOf(state))).cards;
    const nonce = makeNonce(environment.now(), environment.freshId());
    const linked = ({ card, summary }: DrawnCard, page: LinkedPage): Drawn => {
      const link = { page, address: pageAddress(conversation, page) };
      return { card: withPageLink(card, link, texts), summary, version };
    };
    // A reminder that mentions nobody would remind nobody, so that one waits until Teams can be asked.
    const everybody =
      subject.kind === "reminder" && whom === undefined
        ? await people.roster.shown(conversation)
        : await peopleIn(conversation);
    const inChat = [...(everybody?.values() ?? [])];
    if (state.status === "unfounded") {
      if (subject.kind !== "setup") return null;
      const refreshFor = inChat.flatMap(({ teamsId }) => teamsId ?? []);
      return linked(nameCard({ refreshFor, texts }, whom?.notice ?? null), "home");
    }
    const me =
      whom === undefined ? null : { ref: whom.ref, meetingOrganiser: whom.meetingOrganiser ?? false };
    const entries = await people.members.entries(community);
    const counts = everybody && countPeople(state, entries, everybody);
    const reader = readerOf(state, me, counts);
    const named = [...namedOn(reader, subject), ...(runnersOfCard(reader, subject)?.people ?? [])];
    const nameOf = orSomebody(names)(community, conversation, named, texts);
    const openedBy = openedOn(reader, subject)?.openedBy ?? null;
    const drawn = activityCard({
      ...{ subject, reader, nonce, texts },
      notice: whom?.notice ?? null,
      refused: whom?.refused ?? null,
      now: environment.now(),
      nameOf: await nameOf,
      mentions:
        subject.kind === "outlook"
          ? organisersToMention(state, inChat, entries, people.organisers.of(conversation))
          : whomToMention(reader, subject, state, inChat, entries),
      refreshFor: (await runnersFirst(community, reader, openedBy, inChat)).flatMap(
        ({ teamsId }) => teamsId ?? [],
      ),
    });
    return drawn === null ? null : linked(drawn, pageOfCard(reader, subject));
  };
}
