import { meanOf } from "@guildhall/shared/domain/community/honest-look/part";
import { entryId, type SessionId, type TakeawayId } from "@guildhall/shared/domain/kernel/ids";
import { entry, everybody, offer, openPoll, ORGANISER } from "./founding.ts";
import { CLOSING, OPENING, type OfferedTopic, type ScriptedSession } from "./script.ts";
import { TWELVE_SESSIONS } from "./twelve-sessions.ts";
import type { Stage } from "./stage.ts";

/** A day later those who came say whether it was worth their time, and whether what was learned four weeks ago helped. */
export async function answerQuestions(stage: Stage, number: number): Promise<void> {
  const { worth } = scripted(number);
  await everybody(Object.keys(worth), async (person) => {
    const session = await stage.seen(person, (slices) => slices.worth?.question?.session);
    await (await stage.as(person)).tell({ type: "answerWorth", session, worth: worth[person] ?? 0 });
  });
  if (number > FOUR_WEEKS) await sayHelped(stage, scripted(number - FOUR_WEEKS));
}

/** The sessions that are held within four weeks. */
const FOUR_WEEKS = 2;

const scripted = (number: number): ScriptedSession => {
  const session = TWELVE_SESSIONS[number - 1];
  if (session === undefined) throw new Error(`There is no session ${number}`);
  return session;
};

async function sayHelped(stage: Stage, { helped, story }: ScriptedSession): Promise<void> {
  if (Object.keys(helped).length === 0) return;
  const asked = await stage.seen(ORGANISER, (slices) => slices.helped?.question?.lessons);
  await everybody(Object.keys(helped), async (person) => {
    const panel = await stage.as(person);
    const said = helped[person] ?? "notYet";
    await Promise.all(asked.map(({ id }) => panel.tell({ type: "sayHelped", takeaway: id, helped: said })));
  });
  const [first] = asked;
  if (story === undefined || first === undefined) return;
  const [by, text, released] = story;
  const panel = await stage.as(by);
  await panel.tell({ type: "writeStory", takeaway: first.id, text });
  if (!released) return;
  await panel.tell({ type: "releaseStory", takeaway: first.id });
  await panel.tell({ type: "releaseStoryToSponsors", takeaway: first.id });
}

/** What is open is ticked off, and what was asked is answered. */
export async function followUp(stage: Stage, number: number): Promise<void> {
  for (const [index, { topics }] of TWELVE_SESSIONS.slice(0, number).entries())
    for (const note of topics.flatMap(({ notes }) => notes)) {
      if (note.kind === "action" && note.done === number - index - 1)
        await (
          await stage.as(note.owner)
        ).tell({ type: "completeAction", action: await noted(stage, "action", note.text) });
      if (note.kind !== "question" || note.answer === undefined || index !== number - 1) continue;
      const [by, text] = note.answer;
      const question = await noted(stage, "question", note.text);
      await (await stage.as(by)).tell({ type: "answerQuestion", question, text });
    }
}

const noted = (stage: Stage, kind: "action" | "question", text: string): Promise<TakeawayId> =>
  stage.seen(ORGANISER, (slices) => {
    const found = Object.entries(slices).find(
      ([key, slice]) => key.startsWith(`${kind}:`) && (slice as { text: string }).text === text,
    );
    return (found?.[1] as { id: TakeawayId } | undefined)?.id;
  });

/** Fills the next agenda with topics that somebody offers now. */
export async function prepare(stage: Stage, topics: readonly OfferedTopic[]): Promise<void> {
  const priya = await stage.as(ORGANISER);
  const session = await stage.seen(ORGANISER, ({ upcoming: [next] }): SessionId | undefined => next);
  const frames = [
    ["opening", OPENING],
    ["closing", CLOSING],
  ] as const;
  // What is told at the same time is stored by one write, in its order.
  await Promise.all([
    ...frames.map(([kind, { title, minutes }]) =>
      priya.tell({ type: "planItem", session, item: { title, kind, presenter: null, minutes } }),
    ),
    ...topics.map((topic) => offer(stage, topic)),
  ]);
  const entries = await Promise.all(topics.map(({ title }) => entry(stage, title)));
  await Promise.all(entries.map((topic) => priya.tell({ type: "planTopic", topic })));
}

/** Members say of each principle how often they live by it, in the order of the principles. */
export async function lookHonestly(
  stage: Stage,
  said: Readonly<Record<string, readonly number[]>>,
  firstStep: string,
): Promise<void> {
  const priya = await stage.as(ORGANISER);
  await priya.tell({ type: "lookHonestly", closesAt: null, inChat: false });
  const { id: poll, options } = await openPoll(stage, "honestLook");
  await everybody(Object.keys(said), async (person) => {
    const ballot = Object.fromEntries(options.map(({ id }, index) => [id, said[person]?.[index] ?? 1]));
    await (await stage.as(person)).tell({ type: "castBallot", poll, ballot });
  });
  await priya.tell({ type: "closePoll", poll });
  const look = await stage.seen(ORGANISER, ({ looks }) => looks.find(({ id }) => id === poll));
  const means = Object.entries(look.figures).map(([id, figure]) => [meanOf(figure), entryId(id)] as const);
  const [worst] = means.toSorted(([one], [other]) => other - one);
  if (worst === undefined) throw new Error("Too few looked honestly");
  await priya.tell({ type: "noteFirstStep", look: poll, principle: worst[1], text: firstStep });
}
