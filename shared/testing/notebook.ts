import type { Log } from "../app/log.ts";
import { OUTBOX_VERSIONS } from "../app/outbox-versions.ts";
import type { StreamKind } from "../app/stream-kind.ts";
import { committedSignal } from "../app/committed.ts";
import { QueuedStream } from "../app/queued-stream.ts";
import type { Decider } from "../domain/kernel/decider.ts";
import type { Effect } from "../domain/effect.ts";
import { sessionStream } from "../domain/kernel/stream.ts";
import { sessionId } from "../domain/kernel/ids.ts";
import { FIRST } from "../domain/kernel/versions.ts";
import type { Instant } from "../domain/kernel/time.ts";
import { memoryNotices } from "../memory/notices.ts";
import { memoryStorage } from "../memory/storage.ts";
import type { NewOutboxRow } from "../ports/event-store.ts";
import type { Storage } from "../ports/storage.ts";
import { GUILD } from "./app-world.ts";
import { manualEnvironment } from "./manual-environment.ts";

/** Notes a line, or breaks at one place. */
export type NotebookCommand =
  | { readonly type: "note"; readonly text: string; readonly effects?: number; readonly bytes?: number }
  | { readonly type: "breakDecide"; readonly text: string }
  | { readonly type: "breakEvolve"; readonly text: string }
  | { readonly type: "breakEffects"; readonly text: string }
  /** its event cannot be encoded */
  | { readonly type: "breakEncoding"; readonly text: string };

interface Noted {
  readonly type: "Noted";
  readonly text: string;
  readonly effects: number;
  readonly breaks: NotebookCommand["type"] | null;
  readonly filling: string;
  readonly odd?: bigint;
}

export interface Notebook {
  readonly lines: readonly { readonly text: string; readonly at: Instant }[];
}

/** The message of a defect may quote what somebody wrote. */
const defect = (text: string): never => {
  throw new TypeError(`Cannot make sense of ${text}`);
};

const decider: Decider<Notebook, NotebookCommand, Noted, Effect> = {
  initial: { lines: [] },
  fold: 1,
  decide(command) {
    if (command.type === "breakDecide") return defect(command.text);
    const { effects = 0, bytes = 0 } = command.type === "note" ? command : {};
    const noted = { type: "Noted", text: command.text, effects, filling: "x".repeat(bytes) } as const;
    if (command.type === "breakEncoding") return { ok: true, value: [{ ...noted, breaks: null, odd: 1n }] };
    return { ok: true, value: [{ ...noted, breaks: command.type === "note" ? null : command.type }] };
  },
  evolve: ({ lines }, { text, breaks }, { at }) =>
    breaks === "breakEvolve" ? defect(text) : { lines: [...lines, { text, at }] },
  effects: ({ text, breaks, effects }) =>
    breaks === "breakEffects"
      ? defect(text)
      : Array.from({ length: effects }, (): Effect => ({
          kind: "post",
          community: GUILD,
          message: { kind: "recap", session: sessionId("session") },
        })),
  effectsOfCommit: () => [],
};

const events = { Noted: FIRST };

const kind: StreamKind<Notebook, NotebookCommand, Noted> = {
  decider,
  events,
  outbox: OUTBOX_VERSIONS,
  communityOf: () => null,
  countsIn: () => null,
  authorScope: () => null,
  isOpen: () => false,
  paddedSize: () => 0,
};

/** The smallest live stream, in which every step can be made to fail, with what it stored and logged. */
export function notebook(tick = 0) {
  const environment = manualEnvironment(1_000_000, tick);
  const memory = memoryStorage();
  const appended: { readonly rows: readonly NewOutboxRow[]; readonly body: unknown }[] = [];
  const append: Storage["events"]["append"] = async (stream, commit, rows) => {
    const result = await memory.events.append(stream, commit, rows);
    appended.push({ rows, body: commit.body });
    return result;
  };
  const storage = { ...memory, events: { ...memory.events, append } };
  const logged: { readonly fields: object; readonly message: string }[] = [];
  const note = (fields: object, message: string): void => void logged.push({ fields, message });
  const log: Log = { info: note, warn: note, error: note };
  const stream = sessionStream(sessionId("notebook"));
  const open = async () => {
    const committed = committedSignal(log);
    const liveStream = new QueuedStream(stream, kind, {
      storage,
      notices: memoryNotices(),
      committed,
      whoIsHere: { present: () => [], around: () => [] },
      environment,
      log,
    });
    committed.subscribe(() => liveStream.changed());
    await liveStream.load();
    return liveStream;
  };
  return { open, storage, appended, logged, environment };
}
