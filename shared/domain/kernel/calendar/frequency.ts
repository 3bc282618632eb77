/** 1 Monday … 7 Sunday */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** How often the community meets. */
export type Frequency =
  | { readonly kind: "weeks"; readonly every: number }
  /** `nth` 5: the last one of the month */
  | { readonly kind: "monthly"; readonly nth: 1 | 2 | 3 | 4 | 5; readonly weekday: Weekday }
  /** in the community's own words; its dates are named by hand */
  | { readonly kind: "own"; readonly text: string };
