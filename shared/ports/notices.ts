import { isId } from "../domain/kernel/ids.ts";
import type { StreamId } from "../domain/kernel/stream.ts";
import type { Broadcast } from "./broadcast.ts";

/** Tells the other servers that this stream has reached this version. A lost notice does no harm: held streams also poll. */
export interface Notice {
  readonly stream: StreamId;
  readonly version: number;
}

export interface Notices {
  publish(notice: Notice): void;
  /** Returns the unsubscribe function. */
  subscribe(listener: (notice: Notice) => void): () => void;
}

const TOPIC = "notices";

export const noticesOver = (broadcast: Broadcast): Notices => ({
  publish: ({ stream, version }) => broadcast.send(TOPIC, `${stream.kind} ${stream.id} ${version}`),
  subscribe: (listener) =>
    broadcast.listen(TOPIC, (text) => {
      const notice = read(text);
      if (notice !== null) listener(notice);
    }),
});

/** A server of another version may say something that this one does not understand. */
function read(text: string): Notice | null {
  const [kind, id = "", digits = ""] = text.split(" ");
  const version = Number(digits);
  if ((kind !== "community" && kind !== "session") || !isId(id) || !Number.isSafeInteger(version))
    return null;
  return { stream: { kind, id } as StreamId, version };
}
