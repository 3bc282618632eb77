import { useEffect, useState } from "react";
import type { ChatMessage, StandInSnapshot, StandInState } from "../model.ts";

/** The whole state, kept current by the server's live feed; undefined until it is known. */
export function useLive(): StandInSnapshot | undefined {
  const [snapshot, setSnapshot] = useState<StandInSnapshot>();
  useEffect(() => {
    const source = new EventSource("/control/live");
    source.addEventListener("snapshot", (event: MessageEvent<string>) => {
      setSnapshot(JSON.parse(event.data) as StandInSnapshot);
    });
    source.addEventListener("state", (event: MessageEvent<string>) => {
      const state = JSON.parse(event.data) as StandInState;
      setSnapshot((known) => (known === undefined ? known : { ...known, state }));
    });
    source.addEventListener("message-put", (event: MessageEvent<string>) => {
      const message = JSON.parse(event.data) as ChatMessage;
      setSnapshot((known) =>
        known === undefined ? known : { ...known, messages: withMessage(known.messages, message) },
      );
    });
    return () => source.close();
  }, []);
  return snapshot;
}

function withMessage(messages: readonly ChatMessage[], message: ChatMessage): readonly ChatMessage[] {
  return messages.some((one) => one.id === message.id)
    ? messages.map((one) => (one.id === message.id ? message : one))
    : [...messages, message];
}
