import type { Feature } from "../../kernel/feature.ts";
import { ok } from "../../kernel/result.ts";
import type { ExportsPart, ExportsUses } from "./part.ts";

/** Who has exported the community, which nobody does unnoticed. */
export const exports: Feature<ExportsPart, ExportsUses> = {
  uses: { life: true },
  initial: {},
  fold: 1,
  commands: {
    exportCommunity: (_command, _state, { actor }) => ok([{ type: "CommunityExported", by: actor.ref }]),
  },
  about: (_command, _state, { uses: { life } }) => ({ forAll: life.quiet === "closing" }),
  systemCommands: {},
  events: {
    CommunityExported: {
      version: 1,
      evolve: (state) => state,
      // While it closes everybody is asked to take it with them, which is no news (SPEC LIFE-11).
      effects: ({ by }, _states, { life }) =>
        life.quiet === "closing" ? [] : [{ kind: "post", message: { kind: "communityExported", by } }],
    },
  },
  offers: () => ({}),
  view: () => ({}),
};
