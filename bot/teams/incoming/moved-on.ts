import type { CommunityStream } from "@guildhall/shared/app/live-streams";
import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import { hasMovedOn } from "@guildhall/shared/domain/community/moves/part";
import type { IncomingContext } from "./incoming-context.ts";

/** The community has moved to another chat: nothing that is said or pressed in this one is for it. */
export class MovedOn extends Error {
  override readonly name = "MovedOn";
}

/**
 * Rejects whatever is for the community that was in a chat before, by a card of it (`about`) or because this server has not
 * noticed yet that it moved. The founding card is for the one to come.
 */
export function refuseMoved(
  { state }: Pick<CommunityStream, "state">,
  { binding, conversation }: Pick<IncomingContext, "binding" | "conversation">,
  about: CardSubject["kind"] | null,
): void {
  const isFormer = state.status === "unfounded" && binding.left !== null && about !== "setup";
  if (isFormer || hasMovedOn(state, conversation)) throw new MovedOn();
}
