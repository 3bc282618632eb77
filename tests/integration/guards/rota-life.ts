import type { SessionStream } from "@guildhall/shared/app/live-streams";
import { memberRef } from "@guildhall/shared/domain/kernel/ids";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { given, type Living } from "./living.ts";

/** Some share facilitation: Priya has the first turn, and nobody the second, after Tom and Yuki. */
export async function shareFacilitation({ ask, founded, now }: Living): Promise<void> {
  for (const who of ["tom", "priya", "yuki"]) await ask(who, { type: "joinRota" });
  const turnOf = (holder: string) =>
    given(
      founded().turns.find((turn) => turn.holder === holder),
      `turn of ${holder}`,
    ).number;
  await changeTurns(turnOf, { ask, founded });
  await ask("priya", { type: "confirmTurn", turn: turnOf("priya") });
  const second = turnOf("tom");
  await ask("tom", { type: "declineTurn", turn: second });
  await ask("yuki", { type: "takeTurn", turn: second });
  await ask("tom", { type: "leaveRota" });
  await ask("tom", { type: "joinRota" });
  await ask("tom", { type: "setAway", from: now(), to: now() + DAY });
  await ask("tom", { type: "endAway" });
  await ask("guildhall", { type: "recordMemberLeft", member: memberRef("yuki") });
}

/** Turns are swapped, given to a guest and put in order, all of which is undone. */
async function changeTurns(
  turnOf: (holder: string) => number,
  { ask, founded }: Pick<Living, "ask" | "founded">,
): Promise<void> {
  const lastChange = (): number => founded().turnChanges;
  const lastSwap = (): number => founded().swapsOffered;
  const offer = { type: "offerSwap", turn: turnOf("priya"), with: turnOf("tom") } as const;
  await ask("priya", offer);
  await ask("tom", { type: "dropSwap", swap: lastSwap() });
  await ask("priya", offer);
  await ask("tom", { type: "acceptSwap", swap: lastSwap() });
  await ask("tom", { type: "undoTurns", change: lastChange() });
  const members = [...founded().turns.map(({ holder }) => given(holder, "holder")), memberRef("yuki")];
  await ask("priya", { type: "orderTurns", members });
  await ask("yuki", { type: "leaveRota" });
  await ask("yuki", { type: "joinRota" });
  await ask("tom", { type: "nameGuest", turn: turnOf("tom"), name: "Zoe Adler" });
  await ask("tom", { type: "undoTurns", change: lastChange() });
}

/** Priya begins a session whose turn is Tom's, who is not there: Amara is asked, and then Tom comes. */
export async function beginWithoutHolder({
  ask,
  begun,
  founded,
  holds,
  world,
}: Living): Promise<SessionStream> {
  const turn = given(
    founded().turns.find(({ holder }) => holder === memberRef("priya")),
    "turn of Priya",
  ).number;
  await ask("priya", { type: "declineTurn", turn });
  await ask("tom", { type: "takeTurn", turn });
  await ask("amara", { type: "joinRota" });
  world.present = [memberRef("amara")];
  const liveStream = await begun();
  const session = given(founded().running, "running session").id;
  await ask("amara", { type: "declineFacilitation", session });
  await ask("tom", { type: "takeOnFacilitation", session });
  await holds(() => founded().running?.facilitator === memberRef("tom"), "Tom to facilitate");
  world.present = [];
  return liveStream;
}
