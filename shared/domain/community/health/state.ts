/** What a community should talk about, if it stands: a sign, and no prediction (SPEC HEALTH-6). */
export const SIGNS = [
  /** those who give most have been the same for six sessions */
  "sameCore",
  /** several people have joined, and none of them has contributed yet */
  "newcomersSilent",
  /** organisers led the last six sessions */
  "organisersLead",
  /** no topic waits or is planned */
  "nothingWaits",
  /** half as many come as before, or fewer */
  "fewerCome",
] as const;
export type Sign = (typeof SIGNS)[number];

/** So many sessions are looked at together. */
export const LOOKS_BACK = 6;

/** With less nothing is said of a community (SPEC HEALTH-4). */
export const ENOUGH = { people: 5, sessions: 3 } as const;

export interface HealthState {
  /** the signs that were dismissed, each with the session since which it stood */
  readonly dismissedSigns: { readonly [Name in Sign]?: number };
}
