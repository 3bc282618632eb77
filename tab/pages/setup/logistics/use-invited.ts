import type { InvitedAnswer } from "@guildhall/shared/protocol/messages";
import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import { useEffect, useState } from "react";
import { useLive$, useSync } from "../../../live/sync-context.ts";

/** Several people who take part at about the same time cause a single request. */
const PAUSE = 1_000;

/**
 * The people in the conversation who have not taken part yet: requested when shown, when somebody joins, and now and
 * then. Undefined before the first answer; null while Teams cannot tell.
 */
export function useInvited(): InvitedAnswer | undefined {
  const sync = useSync();
  const connected = useLive$(sync.connection).state === "live";
  const present = useLive$(sync.live)?.present.join(" ");
  const [invited, setInvited] = useState<InvitedAnswer>();
  const first = invited === undefined;
  useEffect(() => {
    if (!connected) return undefined;
    let wanted = true;
    const ask = () => void sync.invited().then((answer) => wanted && setInvited(answer));
    const soon = setTimeout(ask, first ? 0 : PAUSE);
    const again = setInterval(ask, MINUTE);
    return () => {
      wanted = false;
      clearTimeout(soon);
      clearInterval(again);
    };
  }, [sync, connected, present, first]);
  return invited;
}
