import type { Feature } from "../../kernel/feature.ts";
import { ok } from "../../kernel/result.ts";
import type { HealthPart, HealthUses } from "./part.ts";

/** Which signs the community has seen and does not want to see any more (SPEC HEALTH-7). */
export const health: Feature<HealthPart, HealthUses> = {
  uses: { sessions: true },
  initial: { dismissedSigns: {} },
  fold: 1,
  commands: {
    dismissSign({ sign, since, on }, { dismissedSigns: all }, { uses: { sessions } }) {
      // A sign cannot stand since a session that is still to come.
      if (on ? all[sign] === since || since > sessions.sessionsBegun : all[sign] !== since) return ok([]);
      return ok([{ type: "SignDismissed", sign, since: on ? since : null }]);
    },
  },
  systemCommands: {},
  events: {
    SignDismissed: {
      version: 1,
      evolve({ dismissedSigns }, { sign, since }) {
        const { [sign]: _, ...others } = dismissedSigns;
        return { dismissedSigns: since === null ? others : { ...others, [sign]: since } };
      },
    },
  },
  offers: () => ({}),
  view: ({ dismissedSigns }) => ({ dismissedSigns }),
};
