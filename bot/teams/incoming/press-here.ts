import { unreachable } from "@guildhall/shared/domain/kernel/never";
import type { CardTexts } from "@guildhall/shared/messages/bot";
import type { HerePress } from "../cards/here-press.ts";
import { hereIdOf } from "./command-id.ts";
import type { IncomingParts } from "./parts.ts";
import type { Pressing } from "./press-desk.ts";

/** Somebody checks in with the button of a recap. The recap shows nobody who attended, so only they are answered. */
export async function pressHere(
  { environment }: IncomingParts,
  { incoming: { activity }, ref, liveStream }: Pressing,
  { session }: HerePress,
  texts: CardTexts,
): Promise<string> {
  const outcome = await liveStream.submit({
    id: hereIdOf(activity, { session, ref }, environment.now()),
    // The role makes no difference to attendance, so Teams is not asked about it.
    actor: { kind: "member", ref, meetingOrganiser: false },
    command: { type: "checkIn", session, here: true },
  });
  switch (outcome.kind) {
    case "done":
      return texts.recap.checkedIn;
    case "refused":
      return texts.refusal(outcome.rejection);
    case "failed":
      return texts.says[outcome.reason === "defect" ? "broken" : "notStored"];
    default:
      return unreachable(outcome);
  }
}
