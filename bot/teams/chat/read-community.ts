import { myCommunity } from "@guildhall/shared/domain/community/mine";
import type { CommunityState } from "@guildhall/shared/domain/community/state";
import { type CommunitySlices, viewCommunity } from "@guildhall/shared/domain/community/view";
import type { PeopleCounts } from "@guildhall/shared/domain/people-counts";
import type { SessionState } from "@guildhall/shared/domain/session/state";
import { mySession, type SessionSlices, viewSession } from "@guildhall/shared/domain/session/view";
import { readActions } from "@guildhall/shared/reading/actions";
import { outcomeOfItem } from "@guildhall/shared/reading/outcomes";
import { type CommunityReader, type Me, NOTHING_OWN } from "@guildhall/shared/reading/reader";
import { nextTurns } from "@guildhall/shared/reading/rota";
import { readSession, type SessionReading } from "@guildhall/shared/reading/session/read-session";
import { readRecap, type Recap } from "@guildhall/shared/reading/session/recap";
import { readDraft } from "@guildhall/shared/reading/draft";
import { readUpcoming } from "@guildhall/shared/reading/upcoming";

/** What everybody sees of a state, computed once however many people a card of it is drawn for. */
const seen = new WeakMap<CommunityState, Partial<CommunitySlices>>();

function slicesOf(state: CommunityState): Partial<CommunitySlices> {
  const slices = seen.get(state) ?? viewCommunity(state);
  seen.set(state, slices);
  return slices;
}

/** What cards and dialogs are drawn from: what everybody reads in a community, or what one member reads. */
export const readerOf = (
  state: CommunityState,
  me: Me | null,
  people: PeopleCounts | null,
): CommunityReader => ({
  slices: slicesOf(state),
  mine: me === null ? NOTHING_OWN : myCommunity(state, me.ref),
  me,
  people,
});

/** What everybody reads in a session; null before it begins. */
export function sessionOf(session: SessionState): SessionReading | null {
  if (session.status === "unopened") return null;
  const slices = viewSession(session) as SessionSlices;
  return readSession({ slices, mine: mySession(session, session.facilitator) });
}

/** What everybody reads in the recap of a session; null while it runs. */
export function recapOf(session: SessionState, community: CommunityState): Recap | null {
  const read = sessionOf(session);
  if (read === null) return null;
  const reader = readerOf(community, null, null);
  return readRecap(
    read,
    readActions(reader),
    reader.slices.community?.purpose ?? "",
    ({ id }) => outcomeOfItem(reader, id),
    readUpcoming(reader)[0] ?? null,
    readDraft(reader)?.topics.map(({ text }) => text ?? "") ?? [],
    nextTurns(reader).now,
    community.status === "founded" ? community.questions : [],
  );
}
