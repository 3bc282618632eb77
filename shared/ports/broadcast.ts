/**
 * Tells every server, this one included, something small and soon. It may be lost, so nothing may be wrong without it, only
 * later.
 */
export interface Broadcast {
  send(topic: string, text: string): void;
  /** Returns what ends it. */
  listen(topic: string, listener: (text: string) => void): () => void;
}
