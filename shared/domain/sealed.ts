/**
 * A sealed part of an event: readable while the key of its scope lives, gone for ever afterwards.
 * The domain only says what is sealed and under which scope; the codec in front of the store does the rest.
 * When the key is gone an event is read back without its `sealed` part, and `evolve` must do without.
 */
export type SealScope = string;

export interface Sealed<T> {
  readonly scope: SealScope;
  readonly value: T;
}

/** What a state holds that came from sealed parts, by scope. A snapshot seals each under its scope again. */
export type Secrets<T> = { readonly [scope: SealScope]: T };
