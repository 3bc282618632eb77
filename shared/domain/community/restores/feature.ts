import type { Decision } from "../../kernel/decider.ts";
import type { Feature, Given } from "../../kernel/feature.ts";
import { isOpen } from "../../kernel/open.ts";
import { ok } from "../../kernel/result.ts";
import type { RecordRestored, RestoredEvent, RestoresPart, RestoresUses } from "./part.ts";

/**
 * A backup has no key of any seal, so nobody can count the votes that were open when it was made: they are cancelled, and
 * that of a workshop begins anew.
 */
function recordRestored(
  { backedUpAt }: RecordRestored,
  _state: object,
  { meta, uses: { polls, workshop, tenure } }: Given<RestoresUses>,
): Decision<RestoredEvent> {
  const open = polls.polls.filter(isOpen);
  const scale = tenure.cancel(meta.at);
  return ok([
    { type: "CommunityRestored", backedUpAt, cancelled: open.length + scale.length },
    ...open.flatMap(({ id }) => polls.cancel(id, meta.at)),
    ...workshop.voteAgain(meta),
    ...scale,
  ]);
}

/** That the community was restored from a backup, which the chat is told (SPEC BACKUP-5). */
export const restores: Feature<RestoresPart, RestoresUses> = {
  uses: { polls: true, workshop: true, tenure: true },
  initial: {},
  fold: 1,
  commands: {},
  systemCommands: { recordRestored },
  events: {
    CommunityRestored: {
      version: 1,
      evolve: (state) => state,
      effects: ({ backedUpAt, cancelled }) => [
        { kind: "post", message: { kind: "communityRestored", backedUpAt, cancelled } },
      ],
    },
  },
  offers: () => ({}),
  view: () => ({}),
};
