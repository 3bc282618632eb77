import { communityId, memberRef } from "@guildhall/shared/domain/kernel/ids";
import { given, type Living } from "./living.ts";

const chat = (name: string) => ({ tenant: "tenant", id: `19:${name}@thread.v2` });
/** A community that was never founded. */
export const GAVE_WAY = communityId("gave-way");

/** It moves to another chat, where a community gives way, and then not to a third, from which the bot was removed. */
export async function moveTwice({ ask, founded, holds, world }: Living): Promise<void> {
  const [old, there, third] = [chat("old"), chat("new"), chat("third")];
  await world.storage.bindings.bind(there, GAVE_WAY);
  await ask("priya", { type: "offerMove" });
  const move = async (from: typeof old, to: typeof old, instead: string) =>
    ask("guildhall", {
      ...{ type: "agreeToMove", by: memberRef("priya"), from, to, instead: communityId(instead) },
      offer: given(founded().moves.offer, "code").number,
    });
  await move(old, there, "instead");
  await holds(() => founded().moves.at !== null, "the move");
  await ask("priya", { type: "offerMove" });
  world.botMissing = true;
  await move(there, third, "never");
  await holds(() => founded().moves.underWay === null, "the end of the move");
}
