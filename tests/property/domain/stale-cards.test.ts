import { expect, test as inTurn, vi } from "vitest";
import { cardsIn, newCards } from "@guildhall/shared/domain/community/cards-in";
import {
  CARD_KINDS,
  cardKey,
  type CardSubject,
  openedAs,
  SETUP,
  shownOn,
  subjectOfKey,
} from "@guildhall/shared/domain/community/cards/part";
import type { CommunityState, FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { type CommunitySlices, viewCommunity } from "@guildhall/shared/domain/community/view";
import { changedSlices } from "@guildhall/shared/domain/kernel/slices";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import type { Effect } from "@guildhall/shared/domain/effect";
import { activityCard } from "../../../bot/teams/cards/activity/activity-card.ts";
import { readerOf } from "../../../bot/teams/chat/read-community.ts";
import { makeNonce } from "../../../bot/teams/cards/activity/nonce.ts";
import { texts } from "../../../bot/teams/cards/testing/english.ts";
import { recordedLife } from "../../integration/guards/recorded-life.ts";
import { subjectsIn } from "./all-cards.ts";
import { community, communityTurns, type CommunityStep } from "./community-walk.ts";
import { PATIENCE, RUNS, walksOf } from "./walk.ts";

/** All at once, so that they look at the same walks. */
const test = inTurn.concurrent;
vi.setConfig({ testTimeout: PATIENCE });

const always = walksOf(community, communityTurns, { ...RUNS, numRuns: 2 * RUNS.numRuns });

/** The keys of the cards that a command made stale. */
const staleAfter = ({ before, after, at }: CommunityStep): readonly string[] =>
  community.decider
    .effectsOfCommit(before, after, at)
    .flatMap((effect: Effect) => (effect.kind === "staleCard" ? [cardKey(effect.subject)] : []));

/** What leads on from a card to the founding is a short cut, and no part of what it shows. */
function withoutShortCuts(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((each) => !leadsToSetup(each)).map(withoutShortCuts);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutShortCuts(each)]));
}

const leadsToSetup = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  "verb" in value &&
  value.verb === "see" &&
  "data" in value &&
  JSON.stringify(value.data) === '{"card":"setup"}';

const NONCE = makeNonce(1_790_000_000_000, "nonce-of-this-very-view");

/** The card that everybody sees, as text. */
function drawn(subject: CardSubject, state: FoundedCommunity, now: Instant): string | null {
  const card = activityCard({
    ...{ subject, reader: readerOf(state, null, null), nonce: NONCE, now },
    ...{ notice: null, nameOf: String, refreshFor: [], texts },
  });
  return card === null ? null : JSON.stringify(withoutShortCuts(card));
}

/** Everything that may be in the chat: the cards, and the founding card, which the bot posts. */
const mayBeThere = (states: readonly CommunityState[]): readonly CardSubject[] => {
  const all = [...states.flatMap(cardsIn), SETUP];
  return [...new Map(all.map((subject) => [cardKey(subject), subject])).values()];
};

/** Whether everybody is shown something else on its card; also null if there is nothing to show now. */
function showsSomethingElse(
  subject: CardSubject,
  before: FoundedCommunity,
  after: FoundedCommunity,
): boolean {
  const [was, is] = [before, after].map((state) => shownOn(subject, viewCommunity(state) as CommunitySlices));
  return is !== null && is !== undefined && (was === null || changedSlices(was ?? {}, is) !== undefined);
}

test("CARD-15: whatever changes on a card is known to change it, and hardly anything else is", async () => {
  const kinds = new Set<string>();
  let changes = 0;
  let inVain = 0;
  await always(() => ({ before, after, at, events }) => {
    if (after.status !== "founded" || before.status !== "founded" || events.length === 0) return;
    for (const subject of subjectsIn([before, after])) {
      const [was, is] = [drawn(subject, before, at), drawn(subject, after, at)];
      const isKnown = showsSomethingElse(subject, before, after);
      if (is !== null && was !== is && !isKnown) throw new Error(JSON.stringify([subject, events, was, is]));
      if (!isKnown) continue;
      kinds.add(subject.kind);
      changes += 1;
      if (was !== is) continue;
      inVain += 1;
      // What many do at once redraws no card for nothing.
      expect(events.map(({ type }) => type)).not.toContain("BallotCast");
      expect(events.map(({ type }) => type)).not.toContain("ContractSigned");
    }
  });
  // Random walks seldom come to a contract or past a session; a whole life does.
  const lived = (await recordedLife()).communityStates as readonly CommunityState[];
  for (const [index, after] of lived.entries()) {
    const before = lived[index - 1];
    if (before?.status !== "founded" || after.status !== "founded") continue;
    for (const subject of subjectsIn([before, after]))
      if (showsSomethingElse(subject, before, after)) kinds.add(subject.kind);
  }
  expect([...kinds].toSorted()).toEqual([...CARD_KINDS].toSorted());
  // Now and then a session is moved or added that decides nothing about the fields of a card.
  expect(inVain / changes).toBeLessThan(0.2);
});

test("CARD-15, MOVE-6: a commit marks the cards that are new in the chat, and those there that it changed, and no others", async () => {
  await always(() => (step) => {
    const { before, after, events } = step;
    if (after.status !== "founded" || before.status !== "founded" || events.length === 0) return;
    const fresh = newCards(cardsIn(before), cardsIn(after)).map(cardKey);
    const changed = mayBeThere([before, after]).filter((subject) =>
      showsSomethingElse(subject, before, after),
    );
    // In another chat all of them are new, but no reminder.
    const expected = events.some(({ type }) => type === "CommunityMoved")
      ? cardsIn(after)
          .filter(({ kind }) => kind !== "reminder")
          .map(cardKey)
      : [...fresh, ...changed.map(cardKey)];
    expect(new Set(staleAfter(step))).toEqual(new Set(expected));
    expect(new Set(staleAfter(step)).size).toBe(staleAfter(step).length);
  });
});

test("POLL-13, CARD-15: a ballot that is not counted yet makes no card stale", async () => {
  let uncounted = 0;
  await always(() => (step) => {
    const { events } = step;
    if (events.length === 0 || !events.every((event) => event.type === "BallotCast" && !event.shows)) return;
    uncounted += 1;
    expect(staleAfter(step)).toEqual([]);
  });
  expect(uncounted).toBeGreaterThan(0);
});

test("CARD-15: after any history there is a card for whatever should have one: once each, drawable, found by its key", async () => {
  await always(() => ({ after, at }) => {
    if (after.status !== "founded") return;
    const cards = cardsIn(after);
    expect(new Set(cards.map(cardKey)).size).toBe(cards.length);
    const { collections, polls, backlog, contracts } = after;
    const expected = [
      ...collections.filter(({ inChat }) => inChat).map(({ id }) => `collection-${id}`),
      ...polls.filter(({ inChat }) => inChat).map(({ group }) => `poll-${group}`),
      ...contracts.slice(-1).map(({ version }) => `contract-${version}`),
      ...(backlog.asking?.inChat === true ? ["topics"] : []),
    ];
    expect(cards.map(cardKey)).toEqual(expect.arrayContaining(expected));
    for (const subject of cards) {
      expect(subjectOfKey(cardKey(subject))).toEqual(subject);
      expect({ [cardKey(subject)]: drawn(subject, after, at) }).not.toEqual({ [cardKey(subject)]: null });
      openedAs(subject, { ...after, asking: backlog.asking });
    }
    // What somebody asked for is dropped once there is nothing to show any more.
    for (const subject of after.askedFor) expect(subjectsIn([after])).toContainEqual(subject);
  });
});
