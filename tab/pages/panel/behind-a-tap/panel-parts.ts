import { idle } from "../../../live/idle.ts";

/**
 * The parts of the panel that are behind a tap, loaded once the panel is shown: they contain the heavier fields, and
 * have to be available when the network is not.
 */
export const panelParts = () => import("./panel-behind.ts");

/** The activities, loaded in the same way: for most of a session none is on. */
export const activityParts = () => import("./activities-behind.ts");

/** The same for what stands below: it waits until what comes first can be used. */
export const activityPartsLater = () => idle().then(activityParts);

/** Loads what the panel does not need at first. */
export const loadTheRest = () => idle().then(panelParts).then(activityParts);
