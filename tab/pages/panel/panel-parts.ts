/**
 * The parts of the panel that stand behind a tap, fetched once the panel stands: they carry the heavier fields, and must
 * be there when the network is not.
 */
export const panelParts = () => import("./panel-behind.ts");

/** What people do together, fetched likewise: most of a session it is not on. */
export const activityParts = () => import("./activities-behind.ts");
