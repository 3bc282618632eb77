import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { About } from "@guildhall/shared/domain/kernel/about";
import type { MemberSessionCommand } from "@guildhall/shared/domain/session/commands";
import type { SessionHeader } from "@guildhall/shared/domain/session/view";
import { may } from "@guildhall/shared/reading/may";
import { NOTHING_OWN } from "@guildhall/shared/reading/reader";
import { mayInSession } from "@guildhall/shared/reading/session/may-in-session";
import { useLive$, useSync } from "./sync-context.ts";

/** Whether this person may give a command, according to the table of rights. */
export type May<Command extends string> = (command: Command, about?: Partial<About>) => boolean;
export type MayInSession = May<MemberSessionCommand["type"]>;

const nothing = () => false;

/** What this person may do in the community; nothing until it is known who they are. */
export function useMay(): May<MemberCommunityCommand["type"]> {
  const sync = useSync();
  const me = useLive$(sync.me);
  const slices = useLive$(sync.community)?.slices ?? {};
  if (me === null) return nothing;
  const reader = { slices, mine: NOTHING_OWN, me, people: null };
  return (command, about) => may(reader, command, about);
}

/** What this person may do in a running session. */
export function useMayInSession(header: SessionHeader): MayInSession {
  const me = useLive$(useSync().me);
  if (me === null) return nothing;
  return (command, about) => mayInSession({ header }, me, command, about);
}
