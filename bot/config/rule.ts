import type { Problem } from "./config-error.ts";
import type { Settings } from "./variables.ts";

/** What several settings must be together. */
export interface Rule {
  /** the settings that it looks at: if one of them is wrong by itself, nothing can be said */
  readonly of: readonly (keyof Settings)[];
  readonly problems: (read: Settings) => readonly Problem[];
}

/** The rule that these settings are held to. */
export const rule = <Name extends keyof Settings>(
  of: readonly Name[],
  problems: (read: Pick<Settings, Name>) => readonly Problem[],
): Rule => ({ of, problems });
