import type { Feature } from "../../kernel/feature.ts";
import { ok } from "../../kernel/result.ts";
import type { ExportsPart } from "./part.ts";

/** Who has exported the community, which nobody does unnoticed. */
export const exports: Feature<ExportsPart> = {
  uses: {},
  initial: {},
  fold: 1,
  commands: {
    exportCommunity: (_command, _state, { actor }) => ok([{ type: "CommunityExported", by: actor.ref }]),
  },
  systemCommands: {},
  events: {
    CommunityExported: {
      version: 1,
      evolve: (state) => state,
      effects: ({ by }) => [{ kind: "post", message: { kind: "communityExported", by } }],
    },
  },
  offers: () => ({}),
  view: () => ({}),
};
