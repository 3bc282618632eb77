import { useCallback, useEffect, useState } from "react";
import type { CalendarRequest } from "@guildhall/shared/protocol/calendar";
import { useLive$, useSync } from "../../../live/sync-context.ts";

interface Known {
  /** when it was made; null: there is none */
  readonly since: number | null;
  /** the address itself, from when it is made until the page is left */
  readonly address: string | null;
}

export interface AddressState {
  /** null until it is known */
  readonly known: Known | null;
  readonly busy: boolean;
  /** whether the last request failed */
  readonly failed: boolean;
  /** Resolves with what is known then; null if it failed. */
  readonly ask: (what: CalendarRequest["do"]) => Promise<Known | null>;
}

/** The address of this person's calendar. */
export function useAddress(): AddressState {
  const sync = useSync();
  const connected = useLive$(sync.connection).state === "live";
  const [known, setKnown] = useState<Known | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const ask = useCallback(
    async (what: CalendarRequest["do"]): Promise<Known | null> => {
      setBusy(true);
      const answer = await sync.calendar({ do: what });
      setBusy(false);
      setFailed(answer.kind === "failed");
      if (answer.kind === "failed") return null;
      const { since, address } = answer;
      setKnown({ since, address });
      return { since, address };
    },
    [sync],
  );
  const unknown = known === null;
  useEffect(() => {
    if (connected && unknown) void ask("look");
  }, [connected, unknown, ask]);
  return { known, busy, failed, ask };
}
