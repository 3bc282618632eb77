import type { Slices } from "../../kernel/decider.ts";
import type { CollectionId } from "../../kernel/ids.ts";
import type { Opened } from "../../kernel/opened.ts";
import type { Principle } from "../contract/part.ts";
import { whoRuns } from "../who-runs.ts";
import type { ShownSlices } from "./card-kind.ts";

/**
 * The line that says who runs an open activity (SPEC ACT-1). It leaves out who has left, which nobody is shown; but organisers
 * who leave stop being organisers.
 */
export const runBy = (opened: Opened, { community }: ShownSlices): Slices => ({
  runBy: whoRuns(opened, community),
  organisers: community.organisers,
});

/** When the current step of the workshop ends by itself, which the cards of its lists and of its vote say. */
export const stepEnd = ({ workshop }: ShownSlices): Slices => ({
  stepEnd:
    workshop === undefined || workshop.mode !== "chat" || workshop.step === "adopting"
      ? null
      : workshop.stepEndsAt,
  overdue: workshop?.overdue === true,
  step: workshop?.step ?? null,
});

/** The principles as they are worded. */
export const draftIn = ({ workshop }: ShownSlices): readonly Principle[] =>
  workshop?.step === "adopting" ? workshop.draft : [];

/** The entries of a list, as everybody sees them. */
export function entriesOf(id: CollectionId, slices: ShownSlices): Slices {
  const entries = slices[`collection:${id}`]?.entries ?? [];
  return Object.fromEntries(entries.map((entry) => [`entry:${entry}`, slices[`entry:${entry}`]]));
}

/** Which of these entries and topics are hidden, so that their texts are shown nowhere (SPEC COLL-5). */
export const hiddenAmong = (ids: readonly string[], slices: ShownSlices): readonly string[] =>
  ids.filter((id) => slices[`entry:${id}`]?.hidden === true || slices[`topic:${id}`]?.hidden === true);
