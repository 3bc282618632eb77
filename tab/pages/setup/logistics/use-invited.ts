import type { InvitedAnswer } from "@guildhall/shared/protocol/messages";
import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import { useEffect, useState } from "react";
import { useLive$, useSync } from "../../../live/sync-context.ts";

/** A few people who come together are asked about once. */
const PAUSE = 1_000;

/**
 * Who of the conversation has not taken part yet: asked for when it is shown, when somebody comes, and now and then.
 * undefined before the first answer; null while Teams cannot tell.
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
