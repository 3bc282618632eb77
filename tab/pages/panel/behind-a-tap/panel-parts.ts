import { idle } from "../../../live/idle.ts";
import type { QuietPanel } from "../before-and-after/quiet-panel.tsx";

let quietPanel: typeof QuietPanel | null = null;

/** The panel while no session runs: whoever opens it during one does not need it yet. */
export const loadQuietPanel = async (): Promise<typeof QuietPanel> =>
  (quietPanel ??= (await import("../before-and-after/quiet-panel.tsx")).QuietPanel);

/** It if it is loaded: when a session ends it is there at once. */
export const quietPanelAtHand = (): typeof QuietPanel | null => quietPanel;

/**
 * The parts of the panel that are behind a tap, loaded once the panel is shown: they contain the heavier fields, and
 * have to be available when the network is not.
 */
export const panelParts = () => import("./panel-behind.ts");

/** The activities, loaded in the same way: for most of a session none is on. */
export const activityParts = () => import("./activities-behind.ts");

let isShown: () => void;
const shown = new Promise<void>((resolve) => {
  isShown = resolve;
});

/** The same for what stands below or is only heard: it waits until the panel is shown. To draw a page does not show it yet. */
export const activityPartsLater = () => shown.then(activityParts);

/** Loads what the panel does not need at first, once it is shown and what comes first can be used. */
export async function loadTheRest(): Promise<void> {
  await idle();
  isShown();
  await loadQuietPanel();
  await panelParts();
  await activityParts();
}
