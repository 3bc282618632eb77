import type { MemberRef, SessionId } from "@guildhall/shared/domain/kernel/ids";
import { entry, everybody, ORGANISER } from "./founding.ts";
import {
  CLOSING,
  type Note,
  OPENING,
  type Person,
  type ScriptedSession,
  type ScriptedTopic,
} from "./script.ts";
import { soon, type Stage } from "./stage.ts";

/** A session that is on. */
export interface Begun {
  readonly session: SessionId;
  readonly leader: Person;
}

/** Begins the next session as whoever has its turn by the rota, or as the organiser if they are not there. */
export async function beginSession(stage: Stage, present: readonly Person[]): Promise<Begun> {
  await stage.teams.startMeeting({ people: present });
  await everybody(present, (person) => stage.as(person));
  const session = await stage.seen(ORGANISER, ({ upcoming: [next] }) => next);
  const holder = await stage.seen(
    ORGANISER,
    ({ turns }) => turns.find((turn) => turn.session === session)?.holder ?? undefined,
  );
  const { names } = await stage.as(ORGANISER);
  const known = await soon(names, (all) => all.has(holder), "Nobody knows whose turn it is");
  const key = stage.teams.people.find(({ name }) => name === known.get(holder))?.key ?? "";
  const leader = present.includes(key) ? key : ORGANISER;
  const panel = await stage.as(leader);
  await panel.tell({ type: "begin", session });
  const isOn = (view: ReturnType<typeof panel.session.get>): boolean =>
    view?.id === session && view.slices.agenda.current !== null;
  await soon(panel.session, isOn, "The session does not begin");
  return { session, leader };
}

/** Holds the next session, from the meeting's start to its end, as it is written. Returns who led it. */
export async function holdSession(stage: Stage, script: ScriptedSession): Promise<Person> {
  const { session, leader: leads } = await beginSession(stage, script.present);
  const leader = await stage.as(leads);
  await stage.pass(OPENING.took);
  for (const topic of script.topics) {
    await goOn(stage, leads, topic.title);
    await discuss(stage, leads, topic);
  }
  await goOn(stage, leads, CLOSING.title);
  await stage.pass(CLOSING.took);
  await leader.run({ type: "finish" });
  await stage.teams.endMeeting();
  await untilRecorded(stage, session);
  return leads;
}

/** in minutes */
const A_LITTLE = 4;

/** Servers note who was there a little after the end. */
async function untilRecorded(stage: Stage, session: SessionId): Promise<void> {
  const { community } = await stage.as(ORGANISER);
  const isRecorded = () => community.get()?.slices.past?.some(({ id, counted }) => id === session && counted);
  for (let minutes = 0; isRecorded() !== true; minutes += A_LITTLE) {
    if (minutes > 60) throw new Error("Nobody notes who was there");
    await stage.pass(A_LITTLE);
  }
}

async function refOf(stage: Stage, person: string): Promise<MemberRef> {
  const { me } = await stage.as(person);
  const known = await soon(me, (value) => value !== null, `${person} is nobody`);
  if (known === null) throw new Error(`${person} is nobody`);
  return known.ref;
}

/** Goes on until this item is on. */
async function goOn(stage: Stage, leads: Person, title: string): Promise<void> {
  const leader = await stage.as(leads);
  const isOn = (view: ReturnType<typeof leader.session.get>): boolean => {
    const current = view?.slices.agenda.current ?? null;
    return current !== null && view?.slices[`item:${current}`]?.title === title;
  };
  // An answer to a call may have gone on to it.
  if (isOn(leader.session.get())) return;
  await leader.run({ type: "next", run: leader.session.get()?.slices.elmo?.run ?? null });
  await soon(leader.session, isOn, `${title} does not begin`);
}

async function discuss(stage: Stage, leads: Person, topic: ScriptedTopic): Promise<void> {
  await Promise.all(topic.notes.map((note) => write(stage, note)));
  await stage.pass(topic.took);
  const leader = await stage.as(leads);
  if (topic.outcome !== undefined)
    await leader.tell({ type: "recordOutcome", topic: await entry(stage, topic.title), text: topic.outcome });
  if (topic.elmo === undefined) return;
  const run = leader.session.get()?.slices.elmo?.run ?? null;
  if (run === null) throw new Error(`${topic.title} is not on`);
  await everybody(topic.elmo.by, async (person) => (await stage.as(person)).run({ type: "raiseElmo", run }));
  await soon(
    leader.session,
    (view) => view?.slices.elmo?.call !== null,
    `There is no call on ${topic.title}`,
  );
  await leader.run({ type: "answerCall", run, answer: { kind: topic.elmo.answer } });
  await soon(leader.session, (view) => view?.slices.elmo?.run !== run, `${topic.title} goes on`);
}

async function write(stage: Stage, note: Note): Promise<void> {
  const owner = note.kind === "action" ? await refOf(stage, note.owner) : null;
  await (await stage.as(note.by)).run({ type: "addTakeaway", text: note.text, kind: note.kind, owner });
}
