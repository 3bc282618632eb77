import type { SealScope } from "../domain/kernel/sealed.ts";
import type { StreamId } from "../domain/kernel/stream.ts";

/** 32 random bytes that encrypt everything sealed under one scope. */
export type SealKey = Uint8Array;

/**
 * The seal keys, stored wrapped by a key of the deployment. When that has been replaced, every key that is read is
 * rewrapped. A destroyed key is gone for good.
 */
export interface SealKeys {
  /** The keys of a stream that still exist, by scope, in one read. */
  all(stream: StreamId): Promise<ReadonlyMap<SealScope, SealKey>>;
  /** The key of a scope, created and stored on the first call. If two servers create it at once, both get the same key. */
  obtain(stream: StreamId, scope: SealScope): Promise<SealKey>;
  /** Destroys the key of a scope. Idempotent. */
  destroy(stream: StreamId, scope: SealScope): Promise<void>;
  /** Rewraps every key, in every stream, that an older key of the deployment wraps; returns how many. */
  rewrap(): Promise<number>;
}
