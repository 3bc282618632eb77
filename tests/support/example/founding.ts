import type { PollSlice } from "@guildhall/shared/domain/community/polls/part";
import { REMINDER_KINDS } from "@guildhall/shared/domain/community/reminders/part";
import type { CommunitySlices } from "@guildhall/shared/domain/community/view";
import { type EntryId, optionId, type OptionId } from "@guildhall/shared/domain/kernel/ids";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import {
  BAD,
  CLOSING,
  FIRST_PLAN,
  GOOD,
  NAME,
  OPENING,
  PRINCIPLES,
  PURPOSE,
  type OfferedTopic,
  TENURE,
} from "./script.ts";
import type { Stage } from "./stage.ts";

/** Whoever organises the community. */
export const ORGANISER = "priya";
const FOUNDERS = ["priya", "tom", "amara", "mateo", "yuki", "leila", "sven", "grace", "oisin"] as const;

/** A community is founded in one meeting: contract, logistics, topics for the first sessions, and the order of the rota. */
export async function foundCommunity(stage: Stage, first: Instant, topics: readonly OfferedTopic[]) {
  const priya = await stage.as(ORGANISER);
  await priya.tell({ type: "found", name: NAME, purpose: PURPOSE });
  await agreeOnContract(stage);
  await decideLogistics(stage, first);
  await offerAndVote(stage, topics);
  await planFirst(stage, topics);
  await orderRota(stage);
  await switchReminders(stage, false);
}

export async function switchReminders(stage: Stage, on: boolean): Promise<void> {
  const priya = await stage.as(ORGANISER);
  for (const what of REMINDER_KINDS) await priya.tell({ type: "switchReminders", what, on });
}

async function agreeOnContract(stage: Stage): Promise<void> {
  const priya = await stage.as(ORGANISER);
  await priya.tell({
    type: "startWorkshop",
    mode: "live",
    minutes: { bad: 5, good: 5, vote: 3 },
    vote: { budget: null, cap: 1, secrecy: "hidden" },
  });
  await Promise.all(BAD.map(([by, text]) => addTo(stage, "bad", by, text, null)));
  await stage.pass(5);
  await priya.tell({ type: "nextStep", from: "bad" });
  const bad = await Promise.all(BAD.map(([, text]) => entry(stage, text)));
  await Promise.all(GOOD.map(({ by, text }, index) => addTo(stage, "good", by, text, bad[index] ?? null)));
  await stage.pass(5);
  await priya.tell({ type: "nextStep", from: "good" });
  const { id: poll } = await openPoll(stage, "contract");
  const ids = await Promise.all(GOOD.map(({ text }) => entry(stage, text)));
  await everybody(FOUNDERS, async (person) => {
    const theirs = GOOD.flatMap(({ votes }, index) =>
      votes.split(" ").includes(person) ? [ids[index]] : [],
    );
    const ballot = Object.fromEntries(theirs.map((id) => [optionId(id ?? ""), 1]));
    await (await stage.as(person)).tell({ type: "castBallot", poll, ballot });
  });
  await priya.tell({ type: "nextStep", from: "vote" });
  await priya.tell({ type: "draftPrinciples", by: { kind: "top", count: PRINCIPLES } });
  await priya.tell({ type: "adoptContract", elmo: { elmoShare: 0.5, elmoAtLeast: 3 } });
  await everybody(FOUNDERS, async (person) =>
    (await stage.as(person)).tell({ type: "signContract", version: 1 }),
  );
}

async function addTo(
  stage: Stage,
  list: "bad" | "good",
  by: string,
  text: string,
  twin: EntryId | null,
): Promise<void> {
  const collection = await stage.seen(ORGANISER, (slices) =>
    slices.collections.find((id) => slices[`collection:${id}`]?.purpose.kind === list),
  );
  await (await stage.as(by)).tell({ type: "addEntry", collection, text, twin });
}

/** The entry with this text, or the topic. */
export const entry = (stage: Stage, text: string): Promise<EntryId> =>
  stage.seen(ORGANISER, (slices) => {
    const found = Object.entries(slices).find(
      ([key, slice]) => /^(entry|topic):/.test(key) && (slice as { text: string }).text === text,
    );
    return found === undefined ? undefined : (found[1] as { id: EntryId }).id;
  });

export const openPoll = (
  stage: Stage,
  about: PollSlice["subject"]["kind"],
  element?: string,
): Promise<PollSlice> =>
  stage.seen(ORGANISER, (slices) =>
    pollsIn(slices).find(
      ({ subject, progress }) =>
        subject.kind === about &&
        progress.phase === "open" &&
        (element === undefined || ("element" in subject && subject.element === element)),
    ),
  );

const pollsIn = (slices: CommunitySlices): readonly PollSlice[] =>
  slices.polls.flatMap((id) => slices[`poll:${id}`] ?? []);

const firstOption = ({ options }: PollSlice): OptionId => options[0]?.id ?? optionId("");

/** All of them at the same time. */
export async function everybody(
  people: readonly string[],
  does: (person: string) => Promise<unknown>,
): Promise<void> {
  await Promise.all(people.map(does));
}

/** Every two weeks, for an hour, with everybody in the chat. */
async function decideLogistics(stage: Stage, first: Instant): Promise<void> {
  const priya = await stage.as(ORGANISER);
  const lists = {
    frequency: [2, 4].map(
      (every) => ({ element: "frequency", frequency: { kind: "weeks", every } }) as const,
    ),
    duration: [60, 45].map((minutes) => ({ element: "duration", minutes }) as const),
    participants: [
      { element: "participants", who: "chat" } as const,
      { element: "participants", text: "Engineers of the shop" } as const,
    ],
  } as const;
  const elements = ["frequency", "duration", "participants"] as const;
  await Promise.all(
    elements.map((element) => priya.tell({ type: "editChoices", element, choices: lists[element] })),
  );
  await priya.tell({ type: "setRhythm", timeZone: "UTC", at: first });
  await priya.tell({ type: "voteOnLogistics", elements, closesAt: null, inChat: false });
  const polls = await Promise.all(elements.map((element) => openPoll(stage, "logistics", element)));
  await everybody(FOUNDERS.slice(0, 6), async (person) => {
    const panel = await stage.as(person);
    await Promise.all(
      polls.map((poll) =>
        panel.tell({ type: "castBallot", poll: poll.id, ballot: { [firstOption(poll)]: 1 } }),
      ),
    );
  });
  for (const { id } of polls) await priya.tell({ type: "closePoll", poll: id });
}

/** Offers a topic as whoever presents it. */
export async function offer(stage: Stage, { title, by, why, kind, minutes }: OfferedTopic): Promise<void> {
  await (await stage.as(by)).tell({ type: "offerTopic", title, details: { why, kind, minutes } });
}

async function offerAndVote(stage: Stage, topics: readonly OfferedTopic[]): Promise<void> {
  const priya = await stage.as(ORGANISER);
  await priya.tell({ type: "askForTopics", closesAt: null, inChat: false });
  await Promise.all(topics.map((topic) => offer(stage, topic)));
  await priya.tell({ type: "stopAsking" });
  await priya.tell({ type: "openBacklogVote", budget: 2, cap: 1, closesAt: null, inChat: false });
  const { id: poll } = await openPoll(stage, "backlog");
  const ids = await Promise.all(topics.map(({ title }) => entry(stage, title)));
  await everybody(FOUNDERS, async (person) => {
    const at = FOUNDERS.findIndex((each) => each === person);
    const theirs = [at, at + 1].flatMap((place) => ids[place % ids.length] ?? []);
    const ballot = Object.fromEntries(theirs.map((id) => [optionId(id), 1]));
    await (await stage.as(person)).tell({ type: "castBallot", poll, ballot });
  });
  await priya.tell({ type: "closePoll", poll });
}

/** The best topics fill the first sessions. */
async function planFirst(stage: Stage, topics: readonly OfferedTopic[]): Promise<void> {
  const priya = await stage.as(ORGANISER);
  const frame = ({ title, minutes }: typeof OPENING | typeof CLOSING) => ({ title, minutes });
  await priya.tell({
    type: "proposePlan",
    sessions: FIRST_PLAN,
    dates: null,
    opening: frame(OPENING),
    closing: frame(CLOSING),
  });
  for (const [index, { title }] of topics.entries())
    await priya.tell({
      type: "movePlannedTopic",
      topic: await entry(stage, title),
      session: Math.floor(index / 2),
      to: index % 2,
    });
  await priya.tell({ type: "acceptPlan" });
}

async function orderRota(stage: Stage): Promise<void> {
  const priya = await stage.as(ORGANISER);
  await priya.tell({ type: "openScale", closesAt: null, inChat: false });
  const scale = await stage.seen(ORGANISER, ({ scale: shown }) => shown?.id);
  await everybody(Object.keys(TENURE), async (person) =>
    (await stage.as(person)).tell({
      type: "placeOnScale",
      scale,
      said: TENURE[person as keyof typeof TENURE],
    }),
  );
  await priya.tell({ type: "closeScale", scale });
}
