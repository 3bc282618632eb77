import { type Choice, type Decision, LOGISTICS_ELEMENTS } from "../domain/community/logistics/part.ts";
import { type Instant, MINUTE } from "../domain/kernel/time.ts";
import type { PastSessionRow } from "../domain/rows.ts";
import type { CommunityReader } from "./reader.ts";

/** Something that members decided together. */
export type DecidedReading = { readonly at: Instant } & (
  | { readonly kind: "contract"; readonly version: number; readonly principles: number }
  | { readonly kind: "logistics"; readonly choice: Choice }
);

/** What was decided between two times, in the order in which it was: also what was replaced since. */
export function decidedBetween(
  { slices }: Pick<CommunityReader, "slices">,
  from: Instant,
  to: Instant,
): readonly DecidedReading[] {
  const contracts = (slices.contract?.versions ?? []).flatMap((each) => slices[`contract:${each}`] ?? []);
  const choices = LOGISTICS_ELEMENTS.flatMap(
    (element): readonly Decision[] => slices.logistics?.decisions[element] ?? [],
  );
  const decided: readonly DecidedReading[] = [
    ...contracts.map(({ version, adoptedAt: at, principles }) => {
      return { kind: "contract", at, version, principles: principles.length } as const;
    }),
    ...choices.map(({ at, choice }) => ({ kind: "logistics", at, choice }) as const),
  ];
  return decided.filter(({ at }) => at >= from && at <= to).toSorted((one, other) => one.at - other.at);
}

/** What was decided while a session ran that is over. */
export function decidedIn(
  reader: Pick<CommunityReader, "slices">,
  { id, begunAt, minutes }: Pick<PastSessionRow, "id" | "begunAt" | "minutes">,
): readonly DecidedReading[] {
  const last = reader.slices.community?.last ?? null;
  // How long a session ran is kept in whole minutes, except of the last one.
  const endedAt = last?.id === id ? last.endedAt : begunAt + (minutes + 1) * MINUTE;
  return decidedBetween(reader, begunAt, endedAt);
}
