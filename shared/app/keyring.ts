import { createSecretKey, type KeyObject } from "node:crypto";
import type { SealScope } from "../domain/kernel/sealed.ts";
import { streamKey, type StreamId } from "../domain/kernel/stream.ts";
import type { Json } from "../ports/event-store.ts";
import type { SealKey, SealKeys } from "../ports/seal-keys.ts";
import { seal, unseal } from "./sealing.ts";

/** Something that is sealed, as it is stored. */
export interface Box {
  readonly scope: SealScope;
  readonly box: string;
}

/** The keys of one stream's seals, as far as its live stream needs them. */
export class Keyring {
  readonly #stream: StreamId;
  readonly #store: SealKeys;
  #keys = new Map<SealScope, KeyObject>();
  /** A commit under a scope is written after its key: a scope that was read and has no key has lost it for ever. */
  readonly #gone = new Set<SealScope>();

  constructor(stream: StreamId, store: SealKeys) {
    this.#stream = stream;
    this.#store = store;
  }

  /** Makes sure that `seal` has the keys of these scopes, drawing those that are new. */
  async obtain(scopes: Iterable<SealScope>): Promise<void> {
    for (const scope of scopes)
      if (!this.#keys.has(scope))
        this.#keys.set(scope, createSecretKey(await this.#store.obtain(this.#stream, scope)));
  }

  /** Makes sure that `open` has the keys of these scopes, as far as they live. One read at most. */
  async find(scopes: ReadonlySet<SealScope>): Promise<void> {
    const unknown = [...scopes].filter((scope) => !this.#keys.has(scope) && !this.#gone.has(scope));
    if (unknown.length === 0) return;
    this.take(await this.#store.all(this.#stream), unknown);
  }

  /** Takes over what a load of the stream brought; of the scopes under which it holds something, those without a key are gone. */
  take(keys: ReadonlyMap<SealScope, SealKey>, scopes: Iterable<SealScope>): void {
    for (const [scope, key] of keys) if (!this.#keys.has(scope)) this.#keys.set(scope, createSecretKey(key));
    for (const scope of scopes) if (!this.#keys.has(scope)) this.#gone.add(scope);
  }

  /** Whether the key of a scope that was looked for lives. */
  has(scope: SealScope): boolean {
    return this.#keys.has(scope);
  }

  /** Forgets the keys of scopes that do not live any more. */
  keepOnly(lives: (scope: SealScope) => boolean): void {
    this.#keys = new Map([...this.#keys].filter(([scope]) => lives(scope)));
    this.#gone.clear();
  }

  /** `live stream`: how many bytes others of its kind may take. */
  seal(scope: SealScope, value: Json, liveStream = 0): Box {
    const key = this.#keys.get(scope);
    if (key === undefined) throw new Error(`No key was obtained for the scope ${scope}`);
    return { scope, box: seal(value, key, this.#context(scope), liveStream) };
  }

  /** What is in the box, or undefined when its key is gone. */
  open({ scope, box }: Box): Json | undefined {
    const key = this.#keys.get(scope);
    return key === undefined ? undefined : unseal(box, key, this.#context(scope));
  }

  #context(scope: SealScope): string {
    return `${streamKey(this.#stream)} ${scope}`;
  }
}
