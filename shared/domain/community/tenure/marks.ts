import type { MemberRef, ScaleId } from "../../kernel/ids.ts";
import { type SealScope, type Secret, secretIn, type WithSecrets } from "../../kernel/sealed.ts";
import { type Said, TENURE_MARKS } from "./state.ts";

/** What each member has said on an open scale. Sealed, and forgotten for good when it ends (SPEC TENURE-5). */
interface Marks extends Secret {
  readonly kind: "marks";
  /** null: they have taken back what they said */
  readonly by: { readonly [member: MemberRef]: Said | null };
}

const PREFIX = "scale-";

/** The scope under which is sealed what is said on a scale. */
export const scaleScope = (scale: ScaleId): SealScope => `${PREFIX}${scale}`;

export const isScaleScope = (scope: SealScope): boolean => scope.startsWith(PREFIX);

const LONGEST_REF = 32;
const longest = TENURE_MARKS.reduce((found, mark) => (mark.length > found.length ? mark : found), "");

/** The bytes to which it is padded, so that the size does not reveal which mark it is, or whether it is any. */
export const MARK_BYTES = JSON.stringify({ by: "-".repeat(LONGEST_REF), said: longest }).length;

/** What members have said. Nothing once the seal is destroyed. */
export const marksOn = (state: WithSecrets, scale: ScaleId): Marks["by"] =>
  secretIn<Marks>(state, scaleScope(scale), "marks")?.by ?? {};

export function withMark<State extends WithSecrets>(
  state: State,
  scale: ScaleId,
  member: MemberRef,
  said: Said | null,
): State {
  const marks: Marks = { kind: "marks", by: { ...marksOn(state, scale), [member]: said } };
  return { ...state, secrets: { ...state.secrets, [scaleScope(scale)]: marks } };
}

/** The state with the seal of a new scale, which exists until it ends, whether anybody says anything or not. */
export function withSeal<State extends WithSecrets>(state: State, scale: ScaleId): State {
  const marks: Marks = { kind: "marks", by: {} };
  return { ...state, secrets: { ...state.secrets, [scaleScope(scale)]: marks } };
}

/** Those who take part in it, with what they have said. */
export const saidOn = (state: WithSecrets, scale: ScaleId): readonly (readonly [MemberRef, Said])[] =>
  (Object.entries(marksOn(state, scale)) as [MemberRef, Said | null][]).flatMap(([member, said]) =>
    said === null ? [] : [[member, said]],
  );
