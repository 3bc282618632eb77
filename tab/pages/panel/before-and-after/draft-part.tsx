import { readDraft } from "@guildhall/shared/reading/draft";
import { lazy, Suspense } from "react";
import { useView } from "../../../activity/use-activities.ts";
import { activityParts } from "../behind-a-tap/panel-parts.ts";

const AgendaDraft = lazy(async () => ({ default: (await activityParts()).AgendaDraft }));

/** The draft of the next agenda, if there is one: most of the time nothing has to be loaded for it. */
export function DraftPart() {
  if (readDraft(useView()) === null) return null;
  return (
    <Suspense fallback={null}>
      <AgendaDraft />
    </Suspense>
  );
}
