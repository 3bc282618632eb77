/** What a community has decided about how its sessions run. */
export interface Settings {
  /** The share of the people present whose ELMOs make a call: above 0, at most 1. */
  readonly elmoShare: number;
  /** The minimum number of ELMOs for a call (capped by the people present). */
  readonly elmoAtLeast: number;
  /** Whether a panel shows who raised ELMO while the item runs. */
  readonly elmoNames: boolean;
  /** Minutes of a new item. */
  readonly itemMinutes: number;
}

export const DEFAULT_SETTINGS: Settings = {
  elmoShare: 1 / 3,
  elmoAtLeast: 2,
  elmoNames: false,
  itemMinutes: 10,
};

/**
 * How many ELMOs make a call with this head count (SPEC ELMO-3): the share, rounded up, but at least `elmoAtLeast`,
 * and never more than are present. If nobody is known to be present, one.
 */
export function elmoThreshold(settings: Settings, present: number): number {
  const byShare = Math.ceil(settings.elmoShare * present - 1e-9);
  return Math.max(1, Math.min(present, Math.max(byShare, settings.elmoAtLeast)));
}
