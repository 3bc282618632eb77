import type { CommunityCommand } from "@guildhall/shared/domain/community/commands";
import { memberRef, type ItemId, type RunId, type SessionId } from "@guildhall/shared/domain/ids";
import type { SessionCommand } from "@guildhall/shared/domain/session/commands";
import { parkedItems } from "@guildhall/shared/domain/backlog/parked";
import { MINUTE, SECOND } from "@guildhall/shared/domain/time";
import type { Room } from "@guildhall/shared/app/room";
import type { SessionRoom } from "@guildhall/shared/app/rooms";
import { GUILD, person, type AppWorld } from "@guildhall/shared/testing/app-world";
import { settle } from "@guildhall/shared/testing/manual-environment";
import { observed } from "../../chaos/eventually.ts";

export interface Life {
  readonly over: SessionId;
  /** still runs, and two ELMOs stand in its item */
  readonly running: SessionId;
  /** every state on the way */
  readonly communityStates: readonly unknown[];
  readonly sessionStates: readonly unknown[];
}

const draft = (title: string, presenter: string | null = null) => ({
  title,
  kind: "topic" as const,
  presenter: presenter === null ? null : memberRef(presenter),
  minutes: 10,
});

/** The life of a community in which everything happens that can be stored, by the application's own rooms. */
export async function liveThrough(world: AppWorld): Promise<Life> {
  const { rooms } = world.server();
  const guild = await rooms.community(GUILD);
  const communityStates: unknown[] = [];
  const sessionStates: unknown[] = [];
  let told = 0;
  world.present = ["priya", "tom", "amara", "mateo"].map(memberRef);

  async function tell<Command>(room: Room<unknown, Command>, who: string, command: Command): Promise<void> {
    told += 1;
    await world.environment.advance(SECOND);
    const actor = who === "guildhall" ? ({ kind: "system" } as const) : person(who);
    const outcome = await room.submit({ id: `command-${told}`, actor, command });
    if (outcome.kind !== "done") throw new Error(`${JSON.stringify(command)}: ${JSON.stringify(outcome)}`);
    await settle();
    (room === (guild as unknown) ? communityStates : sessionStates).push(room.state);
  }
  const ask = (who: string, command: CommunityCommand) =>
    tell(guild as Room<unknown, CommunityCommand>, who, command);
  const founded = () => {
    if (guild.state.status !== "founded") throw new Error("It is not founded");
    return guild.state;
  };
  const planned = (index: number): ItemId => {
    const item = founded().agenda[index];
    if (item === undefined) throw new Error(`Nothing is planned at ${index}`);
    return item.id;
  };
  const begun = async (): Promise<SessionRoom> => {
    await ask("priya", { type: "begin" });
    const id = founded().running?.id;
    if (id === undefined) throw new Error("No session began");
    const room = await rooms.session(id);
    await holds(() => room.state.status === "running", "the session to be opened");
    return room;
  };
  const act = (room: SessionRoom, who: string, command: SessionCommand) =>
    tell(room as Room<unknown, SessionCommand>, who, command);
  const runOf = (room: SessionRoom): RunId => {
    if (room.state.status !== "running" || room.state.elmos === null) throw new Error("Nothing runs");
    return room.state.elmos.run;
  };
  const itemAt = (room: SessionRoom, index: number): ItemId => {
    const item = room.state.status === "unopened" ? undefined : room.state.items[index];
    if (item === undefined) throw new Error(`No item stands at ${index}`);
    return item.id;
  };
  const holds = (what: () => boolean, words: string): Promise<true> =>
    observed(async () => {
      await settle();
      return what() ? true : undefined;
    }, words);

  await ask("priya", { type: "found", name: "Frontend Guild" });
  await ask("priya", { type: "changeSettings", settings: { elmoAtLeast: 3, elmoShare: 0.5 } });
  for (const title of ["Welcome", "Design tokens", "CI in ten minutes", "Too much"])
    await ask("priya", { type: "planItem", item: draft(title, title === "Design tokens" ? "amara" : null) });
  await ask("priya", { type: "editPlannedItem", item: planned(0), changes: { kind: "opening", minutes: 5 } });
  await ask("priya", { type: "movePlannedItem", item: planned(2), to: 1 });
  await ask("priya", { type: "removePlannedItem", item: planned(3) });
  await ask("priya", { type: "nameOrganiser", member: memberRef("tom") });

  const first = await begun();
  await act(first, "priya", { type: "pause", run: runOf(first) });
  await act(first, "priya", { type: "resume", run: runOf(first) });
  await act(first, "priya", { type: "adjustMinutes", item: itemAt(first, 1), by: 2 });
  await act(first, "tom", { type: "addItem", item: draft("Something new", "mateo") });
  await act(first, "tom", { type: "addItem", item: draft("Something less") });
  await act(first, "priya", { type: "moveItem", item: itemAt(first, 3), to: 1 });
  await act(first, "priya", { type: "removeItem", item: itemAt(first, 4) });
  await act(first, "amara", {
    type: "addTakeaway",
    text: "Write it down",
    kind: "action",
    owner: memberRef("tom"),
  });
  await act(first, "mateo", { type: "addTakeaway", text: "Tokens are names", kind: "learned", owner: null });
  await act(first, "mateo", { type: "addTakeaway", text: "A slip", kind: "learned", owner: null });
  const slip = first.state.status === "running" ? first.state.takeaways.at(-1) : undefined;
  if (slip !== undefined) await act(first, "mateo", { type: "removeTakeaway", takeaway: slip.id });
  // Nobody knows whether the word of this call arrived, nor that of the next.
  world.answer = () => Promise.resolve({ kind: "unknown" });
  for (const name of ["tom", "amara", "mateo"])
    await act(first, name, { type: "raiseElmo", run: runOf(first) });
  await holds(() => founded().unknownSends.length === 1, "the first unknown send");
  await act(first, "priya", {
    type: "answerCall",
    run: runOf(first),
    answer: { kind: "continue", minutes: 2 },
  });
  await act(first, "tom", { type: "raiseElmo", run: runOf(first) });
  await act(first, "tom", { type: "takeBackElmo", run: runOf(first) });
  for (const name of ["tom", "amara", "mateo"])
    await act(first, name, { type: "raiseElmo", run: runOf(first) });
  await holds(() => founded().unknownSends.length === 2, "the second unknown send");
  world.answer = () => Promise.resolve({ kind: "posted" });
  const [oneSend, otherSend] = founded().unknownSends;
  await ask("priya", { type: "resendMessage", id: oneSend?.id ?? "" });
  await ask("priya", { type: "dismissMessage", id: otherSend?.id ?? "" });
  await act(first, "priya", { type: "answerCall", run: runOf(first), answer: { kind: "park" } });
  await act(first, "priya", { type: "previous", run: runOf(first) });
  world.present = ["tom", "amara", "mateo"].map(memberRef);
  await act(first, "tom", { type: "takeOver" });
  await act(first, "tom", { type: "handOver", to: memberRef("amara") });
  await act(first, "amara", { type: "correctHeadCount", count: 40 });
  await ask("tom", { type: "changeSettings", name: "Frontend Guild of the North" });
  await act(first, "guildhall", { type: "noteMeetingEnd" });
  await act(first, "amara", { type: "next", run: runOf(first) });
  await act(first, "amara", { type: "finish" });
  await holds(() => founded().running === null, "the end to be recorded");
  await ask("tom", { type: "reopenSession" });
  await holds(() => first.state.status === "running", "the session to go on");
  await act(first, "amara", { type: "finish" });
  await holds(() => founded().running === null, "the end to be recorded again");
  const [parked, another] = parkedItems(founded());
  if (parked === undefined || another === undefined) throw new Error("Too little was parked");
  await ask("tom", { type: "planParked", item: parked.id });
  await ask("tom", { type: "withdrawParked", item: another.id });
  for (const who of ["priya", "tom"])
    await ask(who, { type: "stepDownAsOrganiser" }).catch(lastOrganiserStays);
  await world.environment.advance(10 * MINUTE);

  const second = await begun();
  await act(second, "tom", { type: "raiseElmo", run: runOf(second) });
  for (let count = 0; count < 105; count += 1)
    await act(second, "priya", { type: "correctHeadCount", count: 50 + (count % 2) });
  await act(second, "mateo", { type: "raiseElmo", run: runOf(second) });
  await rooms.close();
  return {
    over: first.stream.id as SessionId,
    running: second.stream.id as SessionId,
    communityStates,
    sessionStates,
  };
}

function lastOrganiserStays(error: unknown): void {
  if (!String(error).includes("lastOrganiser")) throw error;
}
