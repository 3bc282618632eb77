import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import { refusalFor } from "@guildhall/shared/domain/community/rights";
import type { About } from "@guildhall/shared/domain/kernel/about";
import { standingIn } from "@guildhall/shared/domain/rules";
import type { MemberSessionCommand } from "@guildhall/shared/domain/session/commands";
import { refusalInSession } from "@guildhall/shared/domain/session/rights";
import type { SessionHeader } from "@guildhall/shared/domain/session/view";
import { useLive$, useSync } from "./sync-context.ts";

/** Whether this person may give a command, according to the table of rights. */
export type May<Command extends string> = (command: Command, about?: Partial<About>) => boolean;
export type MayInSession = May<MemberSessionCommand["type"]>;

const nothing = () => false;

/** What this person may do in the community; nothing until it is known who they are. */
export function useMay(): May<MemberCommunityCommand["type"]> {
  const sync = useSync();
  const me = useLive$(sync.me);
  const community = useLive$(sync.community)?.slices.community;
  if (me === null || community === undefined) return nothing;
  const standing = standingIn(community, me);
  return (command, about) => refusalFor(command, standing, about) === null;
}

/** What this person may do in a running session. */
export function useMayInSession(header: SessionHeader): MayInSession {
  const me = useLive$(useSync().me);
  if (me === null) return nothing;
  const standing = standingIn({ organisers: header.organisers, running: header }, me);
  return (command, about) => refusalInSession(command, standing, about) === null;
}
