import type { Feature } from "../../kernel/feature.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { exportedFrom, type SponsorsPart } from "./part.ts";

/** One page for whoever pays for the hours: members are shown it first. What it says is in a projection. */
export const sponsors: Feature<SponsorsPart> = {
  uses: {},
  initial: { sponsorPage: { shownAt: null } },
  fold: 1,
  commands: {
    showSponsorPage: (_command, _state, { actor }) => ok([{ type: "SponsorPageShown", by: actor.ref }]),
    exportSponsorPage(_command, { sponsorPage: { shownAt } }, { actor, meta }) {
      if (shownAt === null) return refuse({ code: "sponsorPageNotShown" });
      const from = exportedFrom(shownAt);
      if (meta.at < from) return refuse({ code: "sponsorPageTooNew", from });
      return ok([{ type: "SponsorPageExported", by: actor.ref }]);
    },
  },
  systemCommands: {},
  events: {
    SponsorPageShown: {
      version: 1,
      evolve: (_state, _event, { at: shownAt }) => ({ sponsorPage: { shownAt } }),
      effects: ({ by }, { after: { sponsorPage } }) =>
        sponsorPage.shownAt === null
          ? []
          : [
              {
                kind: "post",
                message: { kind: "sponsorPageShown", by, from: exportedFrom(sponsorPage.shownAt) },
              },
            ],
    },
    SponsorPageExported: {
      version: 1,
      evolve: (state) => state,
      effects: ({ by }) => [{ kind: "post", message: { kind: "sponsorPageExported", by } }],
    },
  },
  offers: () => ({}),
  view: ({ sponsorPage }) => ({ sponsorPage }),
};
