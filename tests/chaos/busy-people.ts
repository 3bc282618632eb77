import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import type { ItemId, RunId } from "@guildhall/shared/domain/kernel/ids";
import type { SessionSlices } from "@guildhall/shared/domain/session/view";
import type { CallAnswer, MemberSessionCommand } from "@guildhall/shared/domain/session/commands";
import type { Random } from "../support/random.ts";
import type { RecordingPerson } from "./recording-person.ts";

let drawn = 0;
/** Text that is unlike any other in this run. */
const uniqueText = (what: string): string => `${what} ${(drawn += 1)}`;

/** The running session as a person's panel shows it; null if none runs. */
function seen(person: RecordingPerson): SessionSlices | null {
  const slices = person.session.get()?.slices;
  return slices === undefined || slices.session.ended !== null ? null : slices;
}

const runOf = (slices: SessionSlices): RunId | null => slices.elmo?.run ?? null;

/** Raises ELMO and takes it back in turn, each time in the current run. */
export async function toggleElmo(person: RecordingPerson, times: number): Promise<void> {
  let raisedIn: RunId | null = null;
  for (let time = 0; time < times; time += 1) {
    const slices = seen(person);
    const run = slices === null ? null : runOf(slices);
    if (run === null) return;
    const standsHere: boolean = raisedIn === run || person.session.get()?.mine.elmo === run;
    const answer = await person.run({ type: standsHere ? "takeBackElmo" : "raiseElmo", run });
    if (answer.kind !== "done") return;
    raisedIn = standsHere ? null : run;
  }
}

/** What any member does: adds takeaways, and removes some of their own. */
export async function takeNotes(person: RecordingPerson, times: number, random: Random): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const slices = seen(person);
    if (slices === null) return;
    const takeaways = Object.values(slices).filter(isTakeaway);
    const first = takeaways.find(({ author }) => author === person.me.get()?.ref)?.id;
    // At the limit one server may refuse what another stores a moment later, after somebody made room for it.
    const full = takeaways.filter(({ kind }) => kind === "action").length > LIMITS.sessionActions / 2;
    const command: MemberSessionCommand =
      first !== undefined && random.chance(0.3)
        ? { type: "removeTakeaway", takeaway: first }
        : {
            type: "addTakeaway",
            text: uniqueText(`${person.name} learned`),
            kind: full ? "learned" : random.pick(["learned", "action"]),
            owner: null,
          };
    await person.run(command);
  }
}

const isTakeaway = (slice: unknown): slice is SessionSlices[`takeaway:${string}`] =>
  typeof slice === "object" && slice !== null && "author" in slice && "text" in slice;

/** What the facilitator does. */
export async function facilitate(person: RecordingPerson, times: number, random: Random): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const slices = seen(person);
    if (slices === null) return;
    const command = nextMove(slices, random);
    if (command !== null) await person.run(command);
  }
}

function nextMove(slices: SessionSlices, random: Random): MemberSessionCommand | null {
  const run = runOf(slices);
  const { order, current } = slices.agenda;
  const later: readonly ItemId[] = order.filter((id) => slices[`item:${id}`]?.progress.phase === "planned");
  if (run === null || later.length < 2 || random.chance(0.25))
    return order.length < 45
      ? {
          type: "addItem",
          item: { title: uniqueText("Item"), kind: "topic", presenter: null, minutes: 10 },
        }
      : { type: run === null ? "previous" : "next", run };
  if (slices.elmo !== undefined && slices.elmo.call !== null)
    return {
      type: "answerCall",
      run,
      answer: random.pick<CallAnswer>([{ kind: "moveOn" }, { kind: "park" }, { kind: "continue" }]),
    };
  const [next] = later;
  return random.pick<() => MemberSessionCommand | null>([
    () => ({ type: "next", run }),
    () => ({ type: "pause", run }),
    () => ({ type: "resume", run }),
    () => ({ type: "correctHeadCount", count: random.int(5, 10_000) }),
    () => (current === null ? null : { type: "adjustMinutes", item: current, by: 1 }),
    () => (next === undefined ? null : { type: "removeItem", item: next }),
  ])();
}
