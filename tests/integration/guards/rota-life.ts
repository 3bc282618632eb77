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
