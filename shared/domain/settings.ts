/** What a community has decided about how its sessions run. */
export interface Settings {
  /** The share of the people present whose ELMOs make a call, above 0 up to 1. */
  readonly elmoShare: number;
  /** A call needs at least so many ELMOs, however few are present. */
  readonly elmoAtLeast: number;
  /** Whether a panel shows who raised ELMO while the item runs. */
  readonly elmoNames: boolean;
  /** Minutes that a new item is given. */
  readonly itemMinutes: number;
}

export const DEFAULT_SETTINGS: Settings = {
  elmoShare: 1 / 3,
  elmoAtLeast: 2,
  elmoNames: false,
  itemMinutes: 10,
};

/**
 * How many ELMOs make a call with `present` people here (SPEC ELMO-3): the share, rounded up, but at least
 * `elmoAtLeast`, and never more than are present. With nobody known to be present it takes one.
 */
export function elmoThreshold(settings: Settings, present: number): number {
  const byShare = Math.ceil(settings.elmoShare * present - 1e-9);
  return Math.max(1, Math.min(present, Math.max(byShare, settings.elmoAtLeast)));
}
