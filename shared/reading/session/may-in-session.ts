import type { About } from "../../domain/kernel/about.ts";
import { standingIn } from "../../domain/rules.ts";
import type { MemberSessionCommand } from "../../domain/session/commands.ts";
import { refusalInSession } from "../../domain/session/rights.ts";
import type { SessionHeader } from "../../domain/session/view.ts";
import { ANYBODY } from "../may.ts";
import type { Me } from "../reader.ts";

/** Whether a member may give a command of a session, by the table of rights; null: whether every member may. */
export function mayInSession(
  { header }: { readonly header: SessionHeader },
  me: Me | null,
  command: MemberSessionCommand["type"],
  about: Partial<About> = {},
): boolean {
  const { organisers } = header;
  const standing = me === null ? ANYBODY : standingIn({ organisers, running: header }, me);
  return refusalInSession(command, standing, about) === null;
}
