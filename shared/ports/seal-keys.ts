import type { SealScope } from "../domain/kernel/sealed.ts";
import type { StreamId } from "../domain/kernel/stream.ts";

/** 32 random bytes that encrypt what is sealed under one scope. */
export type SealKey = Uint8Array;

/**
 * The keys of seals, kept wrapped by a key of the deployment. Where that has been replaced, whatever is read is wrapped
 * anew. A destroyed key is gone for ever.
 */
export interface SealKeys {
  /** The keys of a stream that still live, by scope, in one read. */
  all(stream: StreamId): Promise<ReadonlyMap<SealScope, SealKey>>;
  /** The key of a scope; drawn and stored on the first call. Of two servers that draw at once, both get the same key. */
  obtain(stream: StreamId, scope: SealScope): Promise<SealKey>;
  /** Destroys the key of a scope. Destroying what is gone is fine. */
  destroy(stream: StreamId, scope: SealScope): Promise<void>;
  /** Wraps anew whatever an older key of the deployment wraps, in every stream; how many keys those were. */
  wrapAnew(): Promise<number>;
}
