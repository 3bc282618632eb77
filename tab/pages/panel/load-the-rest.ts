import { idle } from "../../live/idle.ts";
import { activityParts, panelIsShown, panelParts } from "./behind-a-tap/panel-parts.ts";
import { loadQuietPanel } from "./quiet-panel-part.ts";

/** Loads what the panel does not need at first, once it is shown and what comes first can be used. */
export async function loadTheRest(): Promise<void> {
  await idle();
  panelIsShown();
  await loadQuietPanel();
  await panelParts();
  await activityParts();
}
