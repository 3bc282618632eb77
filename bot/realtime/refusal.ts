import type { RefusalCode } from "@guildhall/shared/protocol/handshake";
import { RosterError } from "@guildhall/shared/ports/roster";
import { StorageError } from "@guildhall/shared/ports/storage-error";

/** Why a socket is not let in. Socket.IO carries `data` to the tab's `connect_error`. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly data: { readonly code: RefusalCode };

  constructor(code: RefusalCode, options?: ErrorOptions) {
    super(code, options);
    this.data = { code };
  }
}

/** Whether it says that Teams does not know somebody as a member of the conversation. */
export const isNotAMember = (error: unknown): boolean =>
  error instanceof Refusal && error.data.code === "notAMember";

/** The refusal that an error amounts to; errors that are nobody's fault may pass with time. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof RosterError) return new Refusal(error.reason, { cause: error });
  if (error instanceof StorageError) return new Refusal("busy", { cause: error });
  return new Refusal("busy", { cause: error });
}
