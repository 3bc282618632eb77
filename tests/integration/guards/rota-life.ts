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
  await ask("tom", { type: "declineTurn", turn: turnOf("tom") });
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
  const offer = { type: "offerSwap", turn: turnOf("tom"), with: turnOf("priya") } as const;
  await ask("tom", offer);
  await ask("priya", { type: "dropSwap", swap: founded().swapsOffered });
  await ask("priya", { type: "arrangeSwap", turn: offer.turn, with: offer.with });
  await ask("priya", { type: "undoTurns", change: lastChange() });
  const members = [...founded().turns.map(({ holder }) => given(holder, "holder")), memberRef("yuki")];
  await ask("priya", { type: "orderTurns", members });
  await ask("yuki", { type: "leaveRota" });
  await ask("yuki", { type: "joinRota" });
  await ask("priya", { type: "nameGuest", turn: turnOf("priya"), name: "Zoe Adler" });
  await ask("priya", { type: "undoTurns", change: lastChange() });
}
