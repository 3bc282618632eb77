import { lookTogether } from "./honest-look-life.ts";
import { CARD_KINDS, type CardSubject } from "@guildhall/shared/domain/community/cards/part";
import { showableIn } from "@guildhall/shared/domain/community/cards-in";
import type { CommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { Choice, LogisticsElement } from "@guildhall/shared/domain/community/logistics/part";
import { dateOf } from "@guildhall/shared/domain/kernel/calendar/wall-time";
import { memberRef } from "@guildhall/shared/domain/kernel/ids";
import { DAY, HOUR } from "@guildhall/shared/domain/kernel/time";
import { add, ballotOn, lastCollection, lastPoll } from "./last-things.ts";
import { given, type Living } from "./living.ts";
import { addToOutlook, changeInOutlook } from "./outlook-life.ts";
import { passTurns, remind } from "./reminders-life.ts";
import { placeOnScales } from "./scale-life.ts";
import { shareFacilitation } from "./rota-life.ts";
import { offerTopics, plan, solve } from "./topics-life.ts";
import { answerWorth, askForWorth } from "./worth-life.ts";

type Command<Type extends CommunityCommand["type"]> = Extract<CommunityCommand, { type: Type }>;

/** Everything besides sessions that can be stored of a community happens in this one of Priya's. */
export async function liveTogether(living: Living): Promise<void> {
  await collect(living);
  await vote(living);
  await holdWorkshop(living);
  await reviseContract(living);
  await decideLogistics(living);
  await voteTooFew(living);
  await offerTopics(living);
  await shareFacilitation(living);
  await placeOnScales(living);
  await postAgain(living, ["scale"]);
  // The others have brought as many messages to the chat as they may in an hour.
  await living.ask("priya", { type: "nameOrganiser", member: memberRef("amara") });
  await lookTogether(living);
  await remind(living);
  await postAgain(living, ["reminder"]);
  await passTurns(living);
  await plan(living);
  await unknown(living, "outlook", () => addToOutlook(living));
  await postAgain(living, ["outlook"], "amara");
  await changeInOutlook(living);
  await solve(living);
  await askForWorth(living);
  await postAgain(living, ["worth"], "amara");
  await answerWorth(living, "tom");
  await leaveOpen(living);
}

const openCollection = (
  anonymous: boolean,
  closesAt: number | null,
  perMember: number | null = null,
): Command<"openCollection"> => ({
  type: "openCollection",
  prompt: "What did we learn?",
  ...{ anonymous, perMember, closesAt, inChat: anonymous },
});

async function collect(living: Living): Promise<void> {
  const { ask, now } = living;
  const closesAt = now() + DAY;
  await ask("priya", openCollection(false, closesAt, 5));
  const collection = lastCollection(living);
  const into = await add(living, "tom", collection, "Tokens are names");
  const from = await add(living, "amara", collection, "Names are tokens");
  const entry = await add(living, "mateo", collection, "Something rude");
  await ask("tom", { type: "editEntry", collection, entry: into, text: "Design tokens are names" });
  await ask("priya", { type: "mergeEntries", collection, into, from, text: null });
  await ask("priya", { type: "undoMerge", collection, entry: into });
  await ask("priya", { type: "mergeEntries", collection, into, from, text: null });
  await ask("priya", { type: "hideEntry", collection, entry });
  await ask("priya", { type: "showEntry", collection, entry });
  await ask("priya", { type: "hideEntry", collection, entry });
  await ask("priya", { type: "showInChat", subject: { kind: "collection", collection } });
  await ask("priya", { type: "moveCollectionClosing", collection, closesAt: null });
  await ask("priya", { type: "moveCollectionClosing", collection, closesAt });
  await ask("guildhall", { type: "closeCollectionWhenDue", collection, closesAt });
  await ask("priya", openCollection(true, null));
  await writeAnonymously(living);
  await ask("priya", { type: "cancelCollection", collection: lastCollection(living) });
  await ask("priya", openCollection(true, null));
  await writeAnonymously(living);
  await ask("priya", { type: "closeCollection", collection: lastCollection(living) });
}

async function writeAnonymously(living: Living): Promise<void> {
  const { ask } = living;
  const collection = lastCollection(living);
  const entry = await add(living, "tom", collection, "Nobody shall know");
  await ask("tom", { type: "editEntry", collection, entry, text: "Nobody shall ever know" });
  await ask("tom", { type: "removeEntry", collection, entry });
  await add(living, "amara", collection, "Nor this");
}

async function openPoll({ ask, now }: Living): Promise<void> {
  await ask("priya", {
    type: "openPoll",
    question: "Where do we meet?",
    options: ["Oslo", "Lisbon", "Here"],
    ...{ budget: 3, cap: 2, secrecy: "open", membersAdd: true, closesAt: now() + DAY, inChat: false },
  });
}

async function castAndTakeBack(living: Living): Promise<void> {
  const { id, options } = lastPoll(living);
  const [one, other] = [given(options[0], "option").id, given(options[1], "option").id];
  await living.ask("tom", ballotOn(id, { [one]: 2 }));
  await living.ask("tom", ballotOn(id, { [one]: 1 }));
  await living.ask("mateo", ballotOn(id, { [one]: 1 }));
  await living.ask("mateo", ballotOn(id, {}));
  await living.ask("amara", { type: "setOptionVotes", poll: id, option: other, votes: 1 });
}

async function vote(living: Living): Promise<void> {
  await openPoll(living);
  await castAndTakeBack(living);
  const { group } = lastPoll(living);
  await living.ask("priya", { type: "movePollClosing", group, closesAt: null });
  await living.ask("priya", { type: "movePollClosing", group, closesAt: living.now() + DAY });
  await living.ask("priya", { type: "cancelPoll", group });
  await openPoll(living);
  const { id } = lastPoll(living);
  await living.ask("priya", { type: "showInChat", subject: { kind: "poll", poll: id } });
  await living.ask("tom", { type: "addOption", poll: id, text: "At Tom's" });
  await castAndTakeBack(living);
  await comesDue(living);
}

/** Causes the post of a card of this kind to have an unknown fate. */
async function unknown(
  { world, holds, founded, ask }: Living,
  kind: CardSubject["kind"],
  does: () => Promise<void>,
): Promise<void> {
  const { drawCard } = world;
  world.drawCard = (subject, mark) =>
    subject.kind === kind ? Promise.resolve({ kind: "unknown" }) : drawCard(subject, mark);
  await does();
  await holds(() => founded().unknownSends.length === 1, "the unknown send");
  world.drawCard = drawCard;
  await ask("priya", { type: "dismissMessage", id: given(founded().unknownSends[0], "unknown send").id });
}

/** A card of each of these kinds, whose fate is unknown, is posted again. */
export async function postAgain(
  { ask, founded }: Living,
  kinds: readonly CardSubject["kind"][],
  by = "tom",
): Promise<void> {
  for (const kind of kinds) {
    const subject = given(
      showableIn(founded()).findLast((each) => each.kind === kind),
      `card of a ${kind}`,
    );
    const id = `of-unknown-fate-${kind}`;
    await ask("guildhall", { type: "recordUnknownSend", id, message: { kind: "card", subject } });
    await ask(by, { type: "resendMessage", id });
  }
}

async function holdWorkshop(living: Living): Promise<void> {
  const { ask } = living;
  await ask("priya", {
    type: "startWorkshop",
    mode: "live",
    minutes: { bad: 5, good: 5, vote: 3 },
    vote: { budget: null, cap: 1, secrecy: "hidden" },
  });
  const dominates = await add(living, "tom", lastCollection(living), "One person dominates");
  await ask("priya", { type: "extendStep", step: "bad", minutes: 2 });
  await ask("priya", { type: "nextStep", from: "bad" });
  const turn = await add(living, "amara", lastCollection(living), "Everybody gets a turn", dominates);
  const agenda = await add(living, "mateo", lastCollection(living), "We have an agenda");
  await ask("priya", { type: "nextStep", from: "good" });
  await ask("guildhall", { type: "recordRestored", backedUpAt: living.now() });
  await ask("tom", ballotOn(lastPoll(living).id, { [turn]: 1, [agenda]: 1 }));
  await ask("priya", { type: "nextStep", from: "vote" });
  await ask("priya", { type: "draftPrinciples", by: { kind: "top", count: 5 } });
  await ask("priya", { type: "addPrinciple", text: "We start on time" });
  await ask("priya", { type: "wordPrinciple", principle: turn, text: "A turn for" });
  await ask("priya", { type: "editPrinciple", principle: turn, text: "A turn for everybody" });
  await ask("priya", { type: "movePrinciple", principle: turn, to: 1 });
  await askForObjections(living);
  await unknown(living, "contract", () =>
    ask("priya", { type: "adoptContract", elmo: { elmoShare: 0.5, elmoAtLeast: 3 } }),
  );
  await ask("tom", { type: "signContract", version: 1 });
  await ask("mateo", { type: "onlyFollow" });
  await ask("mateo", { type: "takePart" });
  await ask("mateo", { type: "dismissIntroduction" });
}

async function askForObjections(living: Living): Promise<void> {
  const { ask } = living;
  await ask("priya", { type: "askForObjections" });
  const { id, options } = lastPoll(living);
  const [fine, notYet] = [given(options[0], "answer").id, given(options[1], "answer").id];
  const why = (text: string, named: boolean) => ({
    ...ballotOn(id, { [notYet]: 1 }),
    reason: { text, named },
  });
  await ask("tom", why("Too vague", false));
  await ask("amara", why("We start on time anyway", true));
  await ask("mateo", ballotOn(id, { [fine]: 1 }));
  await ask("priya", { type: "closePoll", poll: id });
}

async function reviseContract(living: Living): Promise<void> {
  const { ask } = living;
  await ask("priya", {
    type: "startWorkshop",
    mode: "chat",
    minutes: { bad: 60, good: 60, vote: 60 },
    vote: { budget: 3, cap: 2, secrecy: "open" },
  });
  await ask("priya", { type: "nextStep", from: "bad" });
  await ask("priya", { type: "abandonWorkshop", from: "good" });
  await wordInChat(living);
}

/** The principles are worded on a card, while the previous contract remains current. */
async function wordInChat(living: Living): Promise<void> {
  const { ask, founded, world } = living;
  await ask("priya", {
    type: "startWorkshop",
    mode: "chat",
    minutes: { bad: 60, good: 60, vote: 60 },
    vote: { budget: 3, cap: 2, secrecy: "open" },
  });
  await ask("priya", { type: "nextStep", from: "bad" });
  await ask("priya", { type: "nextStep", from: "good" });
  const { id, options } = lastPoll(living);
  await ask("tom", ballotOn(id, { [given(options[0], "good entry").id]: 2 }));
  world.takingPart = 4;
  const { workshop } = founded();
  const stepEndsAt = workshop?.step === "vote" ? workshop.stepEndsAt : null;
  const over = { step: "vote", stepEndsAt: given(stepEndsAt, "time at which the vote ends") } as const;
  await ask("guildhall", { type: "nextStepWhenDue", ...over });
  await ask("priya", { type: "nextStep", from: "vote", anyway: true });
  world.takingPart = 0;
  await ask("priya", { type: "draftPrinciples", by: { kind: "top", count: 1 } });
  await ask("priya", { type: "askForObjections" });
  await postAgain(
    living,
    CARD_KINDS.filter(
      (kind) =>
        ![
          "review",
          "outlook",
          "reminder",
          "scale",
          "worth",
          "helped",
          "pause",
          "closing",
          "renewal",
        ].includes(kind),
    ),
  );
  await ask("priya", { type: "abandonWorkshop", from: "adopting" });
}

const SHORT_LISTS: Readonly<Record<LogisticsElement, readonly Choice[]>> = {
  frequency: [
    { element: "frequency", frequency: { kind: "weeks", every: 2 } },
    { element: "frequency", frequency: { kind: "monthly", nth: 1, weekday: 1 } },
    { element: "frequency", frequency: { kind: "own", text: "When we like" } },
  ],
  duration: [45, 60].map((minutes) => ({ element: "duration", minutes })),
  participants: [
    { element: "participants", who: "chat" },
    { element: "participants", text: "Anybody" },
  ],
};
const ELEMENTS = ["frequency", "duration", "participants"] as const;

async function decideLogistics(living: Living): Promise<void> {
  const { ask, founded, now } = living;
  for (const element of ELEMENTS)
    await ask("priya", { type: "editChoices", element, choices: SHORT_LISTS[element] });
  await ask("priya", { type: "setReviewDays", days: 30 });
  await ask("priya", { type: "setRhythm", timeZone: "Europe/Berlin", at: now() + DAY });
  await ask("priya", {
    type: "voteOnLogistics",
    elements: ELEMENTS,
    closesAt: now() + DAY,
    inChat: true,
  });
  for (const poll of founded().polls.slice(-ELEMENTS.length)) {
    await ask("tom", ballotOn(poll.id, { [given(poll.options[0], "choice").id]: 1 }));
    await ask("priya", { type: "closePoll", poll: poll.id });
  }
  // A choice of each kind is current for a while; in the end the first one wins a tie.
  for (const place of [1, 2, 0]) await voteAgain(living, "frequency", { tom: place });
  await voteAgain(living, "duration", { tom: 1, amara: 0 });
  await unknown(living, "review", () =>
    ask("guildhall", { type: "reviewDecision", element: "participants", version: 1 }),
  );
  await postAgain(living, ["review"]);
  await voteAgain(living, "participants", { tom: 1 });
}

/** Too few vote on who is invited. */
async function voteTooFew(living: Living): Promise<void> {
  const { ask, now, world } = living;
  await ask("priya", { type: "setQuorum", share: 0.5, atLeast: 2 });
  world.takingPart = 4;
  const again = { type: "voteAgain", element: "participants", inChat: false } as const;
  for (const decides of [false, true]) {
    await ask("priya", { ...again, closesAt: now() + DAY });
    const { id, options } = lastPoll(living);
    await ask("tom", ballotOn(id, { [given(options[0], "choice").id]: 1 }));
    await comesDue(living);
    if (decides) await ask("priya", { type: "closePoll", poll: id, anyway: true });
    else await comesDue(living);
    world.takingPart = null;
  }
  world.takingPart = 0;
}

/** The time comes at which the last poll is to close. */
async function comesDue(living: Living): Promise<void> {
  const { id, progress } = lastPoll(living);
  const closesAt = progress.phase === "open" ? progress.closesAt : null;
  const due = { poll: id, closesAt: given(closesAt, "time at which it closes") };
  await living.ask("guildhall", { type: "closePollWhenDue", ...due });
}

async function voteAgain(
  living: Living,
  element: LogisticsElement,
  votes: Readonly<Record<string, number>>,
): Promise<void> {
  await living.ask("priya", { type: "voteAgain", element, closesAt: null, inChat: false });
  const { id, options } = lastPoll(living);
  for (const [who, place] of Object.entries(votes))
    await living.ask(who, ballotOn(id, { [given(options[place], "choice").id]: 1 }));
  await living.ask("priya", { type: "closePoll", poll: id });
}

/** Open activities with secrets. */
async function leaveOpen(living: Living): Promise<void> {
  // One person may cause so many messages an hour.
  await living.world.environment.advance(HOUR);
  await living.ask("priya", openCollection(true, null));
  await writeAnonymously(living);
  await openPoll(living);
  await castAndTakeBack(living);
  await living.ask("tom", { type: "setUnavailableDates", dates: [dateOf(living.now() + DAY, "UTC")] });
}
