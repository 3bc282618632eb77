import { z } from "zod";
import type { SealScope } from "../domain/kernel/sealed.ts";
import { type KnownVersions, storedVersion, upToDate } from "../domain/kernel/versions.ts";
import type { Json, StoredCommit, StoredSnapshot } from "../ports/event-store.ts";
import type { AnyEvent, CommandKey, Commit, Entry } from "./commit.ts";
import { UnknownEventError } from "./event-versions.ts";
import { type Folded, secretsOf } from "./fold.ts";
import type { Box, Keyring } from "./keyring.ts";
import { rememberedWithPackedOrder, withPackedOrder } from "./packed-order.ts";
import type { RecentCommands, Remembered } from "./recent-commands.ts";
import { sealedLength } from "./sealing.ts";

const json = z.custom<Json>();
const box = z.object({ scope: z.string(), box: z.string() });

/** The form of commits and snapshots. The first had no number, and no place among its author's choices. */
const FORM = 2;
const form = z.number().int().default(1);
const keyAndAt = { key: z.string(), at: z.tuple([z.number(), z.number()]) };
const supersedes = z.object(keyAndAt);
/**
 * A command's key; flat and with short names, so that with a place among its author's choices it is sealed into a box of the
 * same length as without.
 */
const commandKey = z.object({
  id: z.string(),
  actor: z.string(),
  key: keyAndAt.key.optional(),
  at: keyAndAt.at.optional(),
});
type StoredKey = z.infer<typeof commandKey>;

const storedEvent = z.object({
  type: z.string(),
  v: z.number().int(),
  data: z.record(z.string(), json),
  sealed: box.optional(),
});

const storedCommit = z.object({
  v: form,
  at: z.number(),
  entries: z.array(
    z.object({
      by: z.enum(["person", "system"]),
      command: z.union([commandKey, box]),
      events: z.array(storedEvent),
    }),
  ),
});
type StoredBody = z.infer<typeof storedCommit>;

const remembered = z.array(
  z.object({ key: z.string(), version: z.number(), at: z.number(), supersedes: supersedes.optional() }),
);

const storedSnapshot = z.object({
  v: form,
  at: z.number(),
  state: json,
  recent: remembered,
  /** one box per scope: the state's secret, and the recent commands under that scope */
  sealed: z.array(box),
});

/** The minimum size of one scope's secrets in a snapshot in bytes, so that it does not reveal how many members have acted. */
const MIN_SECRET_BYTES = 4096;

// Values of the domain are plain data, so they survive JSON unchanged.
const asJson = (value: unknown): Json => value as Json;

/**
 * Encodes a commit for storage. The keyring must have obtained the keys of its scopes. `paddedSize`: the bytes to which
 * everything sealed under a scope is padded, so that it all looks the same.
 */
export function encodeCommit(
  commit: Commit<AnyEvent>,
  known: KnownVersions,
  keyring: Keyring,
  paddedSize: (scope: SealScope) => number,
): Json {
  const body: StoredBody = {
    v: FORM,
    at: commit.at,
    entries: commit.entries.map((entry) => encodeEntry(entry, known, keyring, paddedSize)),
  };
  return asJson(body);
}

function encodeEntry(
  { command, scope, byPerson, events }: Entry<AnyEvent>,
  known: KnownVersions,
  seals: Pick<Keyring, "seal">,
  paddedSize: (scope: SealScope) => number,
): StoredBody["entries"][number] {
  return {
    by: byPerson ? "person" : "system",
    command: encodeCommand(command, scope, seals),
    events: events.map(({ type, sealed, ...data }) => ({
      type,
      v: storedVersion(known, type, data),
      data: data as Record<string, Json>,
      ...(sealed === undefined
        ? {}
        : { sealed: seals.seal(sealed.scope, asJson(sealed.value), paddedSize(sealed.scope)) }),
    })),
  };
}

function encodeCommand(
  command: CommandKey | undefined,
  scope: SealScope | null,
  seals: Pick<Keyring, "seal">,
): StoredKey | Box {
  if (command === undefined) throw new Error("A command must have a key to be written");
  const { supersedes: order, ...key } = command;
  const stored: StoredKey = order === undefined ? key : { ...key, key: order.key, at: [...order.at] };
  return scope === null ? stored : seals.seal(scope, asJson(stored));
}

function decodeCommand({ id, actor, key, at }: StoredKey, v: number): CommandKey {
  if (v === 1) return withPackedOrder({ id, actor });
  return { id, actor, ...(key === undefined || at === undefined ? {} : { supersedes: { key, at } }) };
}

/** Makes placeholder boxes of the same length as real ones. */
export const EMPTY_BOXES: Pick<Keyring, "seal"> = {
  seal: (scope, value, paddedSize) => ({ scope, box: "-".repeat(sealedLength(value, paddedSize)) }),
};

/** The bytes that an entry will take in storage, measured without the keys of its sealed parts. */
export const storedBytes = (
  entry: Entry<AnyEvent>,
  known: KnownVersions,
  paddedSize: (scope: SealScope) => number,
): number =>
  Buffer.byteLength(JSON.stringify(encodeEntry(entry, known, EMPTY_BOXES, paddedSize))) + ",".length;

/** The scopes under which these commits seal anything. */
export function scopesIn(commits: readonly StoredCommit[]): ReadonlySet<SealScope> {
  const scopes = new Set<SealScope>();
  for (const { body } of commits)
    for (const { command, events } of storedCommit.parse(body).entries) {
      if ("scope" in command) scopes.add(command.scope);
      for (const { sealed } of events) if (sealed !== undefined) scopes.add(sealed.scope);
    }
  return scopes;
}

/** Decodes a stored commit and upcasts its events. Throws `UnknownEventError` for one that is too new. */
export function decodeCommit<Event>(
  stored: StoredCommit,
  known: KnownVersions,
  keyring: Keyring,
): Commit<Event> {
  const { v, at, entries } = storedCommit.parse(stored.body);
  if (v > FORM) throw new UnknownEventError(`A commit of a newer server: form ${v}`);
  return {
    version: stored.version,
    at,
    entries: entries.map(({ by, command, events }): Entry<Event> => {
      const sealed = "scope" in command;
      const opened = sealed ? commandKey.safeParse(keyring.open(command)).data : command;
      return {
        command: opened === undefined ? undefined : decodeCommand(opened, v),
        scope: sealed ? command.scope : null,
        byPerson: by === "person",
        events: events.map((event) => decodeEvent(event, known, keyring) as Event),
      };
    }),
  };
}

function decodeEvent(
  { type, v, data, sealed }: z.infer<typeof storedEvent>,
  known: KnownVersions,
  keyring: Keyring,
): unknown {
  const value = sealed === undefined ? undefined : keyring.open(sealed);
  // A sealed part that can still be read is upcast together with the rest.
  const stored =
    sealed === undefined || value === undefined ? data : { ...data, sealed: { scope: sealed.scope, value } };
  const now = upToDate(known, type, v, stored);
  if (now === null) throw new UnknownEventError(`An event of a newer server: ${type} version ${v}`);
  return { type, ...now };
}

/** Encodes a fold for storage, with its secrets sealed again. The keyring must have the keys of its scopes. */
export function encodeSnapshot(folded: Folded<unknown>, fold: number, keyring: Keyring): StoredSnapshot {
  const secrets = secretsOf(folded.state);
  const hasSecrets = typeof folded.state === "object" && folded.state !== null && "secrets" in folded.state;
  const body: z.infer<typeof storedSnapshot> = {
    v: FORM,
    at: folded.at,
    state: asJson(hasSecrets ? { ...(folded.state as object), secrets: {} } : folded.state),
    recent: folded.recent.open.map(storedMemory),
    sealed: Object.entries(secrets).map(([scope, secret]) =>
      keyring.seal(
        scope,
        asJson({ secret, recent: (folded.recent.sealed[scope] ?? []).map(storedMemory) }),
        MIN_SECRET_BYTES,
      ),
    ),
  };
  return { version: folded.version, fold, body: asJson(body) };
}

const storedMemory = ({ supersedes: order, ...rest }: Remembered): z.infer<typeof remembered>[number] =>
  order === undefined ? rest : { ...rest, supersedes: { key: order.key, at: [...order.at] } };

const decodeMemory =
  (v: number) =>
  ({ supersedes: order, ...rest }: z.infer<typeof remembered>[number]): Remembered => {
    if (v === 1) return rememberedWithPackedOrder(rest);
    return order === undefined ? rest : { ...rest, supersedes: order };
  };

/** Whether this server knows the form of a snapshot; if not, a newer one saved it. */
export const knowsForm = ({ body }: StoredSnapshot): boolean => z.object({ v: form }).parse(body).v <= FORM;

/** The scopes under which a snapshot seals anything. */
export const scopesOf = (snapshot: StoredSnapshot): ReadonlySet<SealScope> =>
  new Set(storedSnapshot.parse(snapshot.body).sealed.map(({ scope }) => scope));

const sealedPart = z.object({ secret: json, recent: remembered });

/** Decodes a stored fold, without the secrets whose keys are gone. */
export function decodeSnapshot<State>(stored: StoredSnapshot, keyring: Keyring): Folded<State> {
  const { v, at, state, recent, sealed } = storedSnapshot.parse(stored.body);
  const secrets: Record<SealScope, Json> = {};
  const sealedRecent: Record<SealScope, RecentCommands["open"]> = {};
  for (const each of sealed) {
    const opened = sealedPart.safeParse(keyring.open(each));
    if (!opened.success) continue;
    secrets[each.scope] = opened.data.secret;
    sealedRecent[each.scope] = opened.data.recent.map(decodeMemory(v));
  }
  const whole =
    typeof state === "object" && state !== null && "secrets" in state ? { ...state, secrets } : state;
  return {
    version: stored.version,
    at,
    state: whole as State,
    recent: { open: recent.map(decodeMemory(v)), sealed: sealedRecent },
  };
}
