/** How the community was doing after each session, newest first: numbers alone. */
export const HEALTH = "health";
