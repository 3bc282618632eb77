import { isOpenAction } from "@guildhall/shared/domain/community/actions/part";
import { type CardSubject, stepCard } from "@guildhall/shared/domain/community/cards/part";
import { hasLeft } from "@guildhall/shared/domain/community/membership/part";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { isolated } from "@guildhall/shared/domain/isolated";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import type { PeopleCounts } from "@guildhall/shared/domain/people-counts";
import { readCommunity } from "@guildhall/shared/reading/community";
import { isOfWorkshop } from "@guildhall/shared/reading/open";
import type { PageName } from "@guildhall/shared/reading/pages";
import type { Me } from "@guildhall/shared/reading/reader";
import { nextTurns, readRota } from "@guildhall/shared/reading/rota";
import { timedUpcoming } from "@guildhall/shared/reading/timed-agenda";
import { vi } from "vitest";
import { activityCard } from "../../bot/teams/cards/activity/activity-card.ts";
import type { AdaptiveCard } from "../../bot/teams/cards/elements.ts";
import { texts } from "../../bot/teams/cards/testing/english.ts";
import { agendaMessage, nextMessage, rotaMessage } from "../../bot/teams/cards/talk-cards.ts";
import { readerOf } from "../../bot/teams/chat/read-community.ts";
import { PanelPage } from "../../tab/pages/panel/panel-page.tsx";
import { SetupPage } from "../../tab/pages/setup/setup-page.tsx";
import { createFakeSyncClient } from "../../tab/testing/fake-sync-client.ts";
import { createFakeWorld, person } from "../../tab/testing/fake-world.ts";
import { onPage, press, show } from "../../tab/testing/show.tsx";
import { PEOPLE } from "../property/domain/turns.ts";
import { asksForWorth, sayReminder, sayTurnReadOut } from "./between-on-card.ts";
import { offers } from "./card-rows.ts";
import { Claiming, type Claims, type Surface } from "./claims.ts";
import { sayContract, sayList, sayNextReadOut, sayPlan, sayScale, saySetup, sayWording } from "./on-card.ts";
import { claimsOfPanel, claimsOfTab } from "./on-page.ts";
import { hasVoted, sayPolls } from "./votes-on-card.ts";

/** One member's look at a community. */
export interface Look {
  readonly state: FoundedCommunity;
  readonly me: Me;
  readonly counts: PeopleCounts | null;
  readonly at: Instant;
}

const named = (ref: MemberRef): string => ref.charAt(0).toUpperCase() + ref.slice(1);

/** What all surfaces say; the panel only between sessions, when it shows the path. */
export function claimsOn(look: Look): Readonly<Partial<Record<Surface, Claims>>> {
  vi.setSystemTime(look.at);
  return {
    ...(look.state.running === null && { panel: onPanel(look) }),
    tab: onTab(look),
    card: onCards(look, true),
    shared: onCards(look, false),
  };
}

function clientOf({ state, me, counts }: Look) {
  const here = PEOPLE.filter((ref) => !hasLeft(state, ref));
  const world = createFakeWorld(
    here.map((ref) => person(ref, named(ref))),
    state,
  );
  world.counts = counts;
  return createFakeSyncClient(world, me.ref, me);
}

function onPanel(look: Look): Claims {
  const { container, unmount } = show(<PanelPage />, clientOf(look));
  const claims = claimsOfPanel(container, named(look.me.ref), press);
  unmount();
  return claims;
}

function onTab(look: Look): Claims {
  const tab = document.createElement("div");
  tab.append(...partsOf("home", look));
  const people = document.createElement("div");
  people.append(...partsOf("people", look));
  // The rota stands on the first page, too, while a community is being founded.
  if (tab.querySelector("#step-rota") !== null)
    people.querySelector("#step-rota")?.closest("section")?.remove();
  tab.append(people);
  // While a community is being founded, its path is all on the first page.
  if (tab.querySelector("#step-contract") === null)
    for (const page of ["agreements", "topics", "sessions"] as const) tab.append(...partsOf(page, look));
  return claimsOfTab(tab, named(look.me.ref));
}

function partsOf(page: PageName, look: Look): readonly Node[] {
  onPage(page);
  const { container, unmount } = show(
    <SetupPage sessionsHere={false} onSession={() => undefined} />,
    clientOf(look),
  );
  const nodes = [...container.cloneNode(true).childNodes];
  unmount();
  return nodes;
}

/** The set-up card, and the cards of all that is open. */
function onCards(look: Look, own: boolean): Claims {
  const { state } = look;
  const saying = new Claiming();
  const seen = (subject: CardSubject) => ({ card: cardOf(subject, look, own), own, saying });
  saySetup(seen({ kind: "setup" }));
  const { workshop, polls, collections, backlog, contracts, plan, scale } = state;
  const parts = workshop === null ? null : stepCard(workshop);
  const asked = polls.find((poll) => isOpen(poll) && poll.subject.kind === "objections");
  if (asked !== undefined) sayPolls(seen({ kind: "poll", poll: asked.group }), true);
  else if (parts?.kind === "wording") sayWording(seen(parts));
  else if (parts?.kind === "poll") sayPolls(seen(parts), true);
  else if (parts !== null) sayList(seen(parts), true);
  const groups = polls.filter((poll) => isOpen(poll) && !isOfWorkshop(poll)).map(({ group }) => group);
  for (const poll of new Set(groups)) sayPolls(seen({ kind: "poll", poll }), false);
  for (const { purpose, id: collection } of collections.filter(isOpen))
    if (purpose.kind !== "bad" && purpose.kind !== "good")
      sayList(seen({ kind: "collection", collection }), false);
  if (backlog.asking !== null) sayList(seen({ kind: "topics" }), false);
  const contract = contracts.at(-1);
  if (contract !== undefined) sayContract(seen({ kind: "contract", version: contract.version }));
  if (scale !== null && isOpen(scale)) sayScale(seen({ kind: "scale", scale: scale.id }));
  if (plan !== null) sayPlan(seen({ kind: "plan" }));
  if (own) sayOwnOnCards(look, saying);
  else sayReadOut(look, saying);
  return saying.claims();
}

/** What is read out to whoever asks in the chat. */
function sayReadOut({ state, at }: Look, saying: Claiming): void {
  const reader = readerOf(state, null, null);
  const community = readCommunity(reader);
  if (community === null) return;
  const next = nextMessage(community, reader, at, texts);
  const agenda = agendaMessage("", timedUpcoming(community.next), texts);
  sayNextReadOut(next.attachments[0].content, agenda.attachments[0].content, saying);
  const { turns } = readRota(reader);
  if (state.running === null && nextTurns(reader).now !== null)
    sayTurnReadOut(rotaMessage(turns, cardName(state), texts).attachments[0].content, saying);
}

/** What a person’s own cards say between one session and the next. */
function sayOwnOnCards(look: Look, saying: Claiming): void {
  const { state, me, counts } = look;
  sayWantedOnCards(look, saying);
  const own = (subject: CardSubject) => cardOf(subject, look, true);
  const { question } = state.worth;
  const { onlyFollows } = readerOf(state, me, counts).mine;
  const asked =
    question !== null && !onlyFollows && asksForWorth(own({ kind: "worth", session: question.session }));
  saying.say("worth: asked", asked ? question.number : "no");
  const [next] = state.upcoming;
  if (state.running !== null || next === undefined || next.at === null) return;
  const reminder = own({ kind: "reminder", what: "everybody", session: next.id, at: next.at });
  sayReminder(
    reminder,
    state.actions.filter(isOpenAction).map(({ text }) => text),
    saying,
  );
}

/** What their own cards ask of this person, which is nothing of those who only follow. */
function sayWantedOnCards(look: Look, saying: Claiming): void {
  const { state, me, counts } = look;
  const { onlyFollows } = readerOf(state, me, counts).mine;
  const own = (subject: CardSubject) => cardOf(subject, look, true);
  const version = state.contracts.at(-1)?.version;
  saying.say("wanted: to sign", version !== undefined && offers(own({ kind: "contract", version }), "Sign"));
  const groups = [...new Set(state.polls.filter(isOpen).map(({ group }) => group))];
  const votes = groups.filter((poll) => !hasVoted(own({ kind: "poll", poll })));
  const lists = state.collections
    .filter(isOpen)
    .filter(({ id: collection }) => offers(own({ kind: "collection", collection }), "Add an entry"));
  const { scale } = state;
  const toPlace =
    scale !== null && isOpen(scale) && offers(own({ kind: "scale", scale: scale.id }), "Place yourself");
  saying.say("wanted: votes", onlyFollows ? 0 : votes.length);
  saying.say("wanted: entries", onlyFollows ? 0 : lists.length + (toPlace ? 1 : 0));
}

const cardName = (state: FoundedCommunity) => (ref: MemberRef) =>
  !PEOPLE.includes(ref) || hasLeft(state, ref) ? texts.somebody : isolated(named(ref));

function cardOf(subject: CardSubject, { state, me, counts, at }: Look, own: boolean): AdaptiveCard {
  const drawn = activityCard({
    ...{ subject, texts, now: at, nonce: "0mh2k3j4k-abcdefgh", notice: null, refreshFor: [] },
    reader: readerOf(state, own ? me : null, counts),
    nameOf: cardName(state),
  });
  if (drawn === null) throw new Error(`There is no card of ${JSON.stringify(subject)}`);
  return drawn.card;
}
