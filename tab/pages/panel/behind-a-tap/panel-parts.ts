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

/** To be called once the panel is shown and what comes first on it can be used. */
export const panelIsShown = (): void => isShown();

/** The same for what stands below or is only heard: it waits until the panel is shown. To draw a page does not show it yet. */
export const activityPartsLater = () => shown.then(activityParts);
