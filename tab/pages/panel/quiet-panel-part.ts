import type { QuietPanel } from "./before-and-after/quiet-panel.tsx";

let quietPanel: typeof QuietPanel | null = null;

/** The panel while no session runs: whoever opens it during one does not need it yet. */
export const loadQuietPanel = async (): Promise<typeof QuietPanel> =>
  (quietPanel ??= (await import("./before-and-after/quiet-panel.tsx")).QuietPanel);

/** It if it is loaded: when a session ends it is there at once. */
export const quietPanelAtHand = (): typeof QuietPanel | null => quietPanel;
