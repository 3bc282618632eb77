/**
 * A sealed part of an event: readable while the key of its scope exists, lost for good afterwards.
 * The domain only says what is sealed and under which scope; the codec in front of the store does the rest.
 * Once the key is destroyed, an event is read back without its `sealed` part, and `evolve` must cope with that.
 */
export type SealScope = string;

export interface Sealed<T> {
  readonly scope: SealScope;
  readonly value: T;
}

/** What is secret under one scope. Each feature has its own kinds. */
export interface Secret {
  readonly kind: string;
}

/** What a state holds from sealed parts, by scope. A snapshot seals each under its scope again. */
export type Secrets<T = Secret> = { readonly [scope: SealScope]: T };

/** A state with secrets: one map at its top level, where the codec finds them. */
export interface WithSecrets {
  readonly secrets: Secrets;
}

/** The secret of a scope, if it is of this kind. */
export function secretIn<Of extends Secret>(
  { secrets }: WithSecrets,
  scope: SealScope,
  kind: Of["kind"],
): Of | null {
  const secret = secrets[scope];
  return secret?.kind === kind ? (secret as Of) : null;
}

/** The state without the secret of a scope, whose seal ends. */
export function withoutSecret<State extends WithSecrets>(state: State, scope: SealScope): State {
  const { [scope]: _, ...secrets } = state.secrets;
  return { ...state, secrets };
}
