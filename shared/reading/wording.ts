import type { Principle } from "../domain/community/contract/part.ts";
import type { BeingWorded } from "../domain/community/workshop/part.ts";
import type { WorkshopId } from "../domain/kernel/ids.ts";
import type { CommunityReader } from "./reader.ts";
import { readWorkshop, type WorkshopReading } from "./workshop.ts";

/** How far the wording of a workshop's principles is. */
export type WordingReading =
  /** it is not there yet, or it runs no more: `version`: of the contract that stands now; null if there is none */
  | { readonly is: "over"; readonly version: number | null }
  /** nothing has been drafted from the votes */
  | { readonly is: "choosing"; readonly workshop: WorkshopReading }
  /** the draft is being worded */
  | { readonly is: "wording"; readonly workshop: WorkshopReading; readonly draft: readonly Principle[] };

/** The wording of this workshop's principles. */
export function readWording(reader: CommunityReader, id: WorkshopId): WordingReading {
  const reading = readWorkshop(reader);
  const workshop = reading?.workshop;
  if (reading === null || workshop?.id !== id || workshop.step !== "adopting")
    return { is: "over", version: reader.slices.contract?.current ?? null };
  const { draft } = workshop;
  return draft.length === 0
    ? { is: "choosing", workshop: reading }
    : { is: "wording", workshop: reading, draft };
}

/** What is being typed for the principles and has not been saved, by whom. */
export const beingWorded = ({ slices }: Pick<CommunityReader, "slices">): readonly BeingWorded[] =>
  slices.wording ?? [];
