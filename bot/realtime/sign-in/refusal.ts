import type { RefusalCode } from "@guildhall/shared/protocol/handshake";
import { RosterError } from "@guildhall/shared/ports/roster";
import { NotInConversation } from "../../people/not-in-conversation.ts";

/** Why a socket is refused. Socket.IO carries `data` to the tab's `connect_error`. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly data: { readonly code: RefusalCode };

  constructor(code: RefusalCode, options?: ErrorOptions) {
    super(code, options);
    this.data = { code };
  }
}

/** The refusal for an error; `busy` for all that may pass with time, as storage that does not answer. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof NotInConversation) return new Refusal("notAMember", { cause: error });
  if (error instanceof RosterError) return new Refusal(error.reason, { cause: error });
  return new Refusal("busy", { cause: error });
}
