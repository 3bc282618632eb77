import { createSecretKey, type KeyObject } from "node:crypto";
import type { SealScope } from "../domain/kernel/sealed.ts";
import { streamKey, type StreamId } from "../domain/kernel/stream.ts";
import type { Json } from "../ports/event-store.ts";
import type { SealKey, SealKeys } from "../ports/seal-keys.ts";
import { seal, unseal } from "./sealing.ts";

/** A sealed value as it is stored. */
export interface Box {
  readonly scope: SealScope;
  readonly box: string;
}

/** The seal keys of one stream that this server has loaded. */
export class Keyring {
  readonly #stream: StreamId;
  readonly #store: SealKeys;
  #keys = new Map<SealScope, KeyObject>();
  /** A key is stored before anything is sealed under it, so a scope that was read without a key has lost it for good. */
  readonly #gone = new Set<SealScope>();

  constructor(stream: StreamId, store: SealKeys) {
    this.#stream = stream;
    this.#store = store;
  }

  /** Loads the keys of these scopes for `seal`, creating those that do not exist yet. */
  async obtain(scopes: Iterable<SealScope>): Promise<void> {
    for (const scope of scopes)
      if (!this.#keys.has(scope))
        this.#keys.set(scope, createSecretKey(await this.#store.obtain(this.#stream, scope)));
  }

  /** Loads the keys of these scopes for `open`, as far as they still exist. One read at most. */
  async find(scopes: ReadonlySet<SealScope>): Promise<void> {
    const unknown = [...scopes].filter((scope) => !this.#keys.has(scope) && !this.#gone.has(scope));
    if (unknown.length === 0) return;
    this.take(await this.#store.all(this.#stream), unknown);
  }

  /** Takes over keys that were loaded; those of `scopes` that have no key are gone. */
  take(keys: ReadonlyMap<SealScope, SealKey>, scopes: Iterable<SealScope>): void {
    for (const [scope, key] of keys) if (!this.#keys.has(scope)) this.#keys.set(scope, createSecretKey(key));
    for (const scope of scopes) if (!this.#keys.has(scope)) this.#gone.add(scope);
  }

  /** Whether the key of this scope has been loaded. */
  has(scope: SealScope): boolean {
    return this.#keys.has(scope);
  }

  /** Forgets the keys of scopes that are no longer live. */
  keepOnly(lives: (scope: SealScope) => boolean): void {
    this.#keys = new Map([...this.#keys].filter(([scope]) => lives(scope)));
    this.#gone.clear();
  }

  /** `paddedSize`: the bytes that others under the scope may take. */
  seal(scope: SealScope, value: Json, paddedSize = 0): Box {
    const key = this.#keys.get(scope);
    if (key === undefined) throw new Error(`No key was obtained for the scope ${scope}`);
    return { scope, box: seal(value, key, this.#context(scope), paddedSize) };
  }

  /** The content of the box, or undefined if its key is gone. */
  open({ scope, box }: Box): Json | undefined {
    const key = this.#keys.get(scope);
    return key === undefined ? undefined : unseal(box, key, this.#context(scope));
  }

  #context(scope: SealScope): string {
    return `${streamKey(this.#stream)} ${scope}`;
  }
}
