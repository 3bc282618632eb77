import type { Broadcast } from "../ports/broadcast.ts";

/** A broadcast within one process, heard at once and in order. */
export function memoryBroadcast(): Broadcast {
  const topics = new Map<string, Set<(text: string) => void>>();
  return {
    send(topic, text) {
      for (const listener of [...(topics.get(topic) ?? [])]) listener(text);
    },
    listen(topic, listener) {
      const own = (text: string): void => listener(text);
      const listeners = topics.get(topic) ?? new Set();
      topics.set(topic, listeners.add(own));
      return () => void listeners.delete(own);
    },
  };
}
