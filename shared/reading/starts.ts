import { readContract } from "./contract.ts";
import { readBacklog } from "./topics.ts";
import { openVote } from "./path-steps.ts";
import type { StartCode } from "./path-next.ts";
import { canPropose } from "./plan.ts";
import type { CommunityReader } from "./reader.ts";
import { readLogistics } from "./logistics.ts";
import { may } from "./may.ts";
import { openScale } from "./scale.ts";

/** Something of the founding that could be started now. */
export interface Start {
  readonly code: StartCode;
  /** whether it was done before, so that it would be done again */
  readonly again: boolean;
  /** whether whoever reads may start it */
  readonly mine: boolean;
}

/** What could be started now, in the order of the path: nothing of which there is one already. */
export function readStarts(reader: CommunityReader): readonly Start[] {
  const { slices } = reader;
  const start = (code: StartCode, again: boolean): Start => ({ code, again, mine: may(reader, code) });
  const { asking, votable, chosen, waiting, planned, over } = readBacklog(reader);
  const elements = readLogistics(reader);
  const ranks = openVote(reader, "backlog").length > 0;
  return [
    ...(slices.workshop === undefined ? [start("startWorkshop", readContract(reader) !== null)] : []),
    ...(openVote(reader, "logistics").length === 0
      ? [
          start(
            "voteOnLogistics",
            elements.every(({ decision }) => decision !== null),
          ),
        ]
      : []),
    ...(ranks || asking !== null
      ? []
      : [start("askForTopics", waiting.length + planned.length + over.length > 0)]),
    ...(!ranks && votable ? [start("openBacklogVote", chosen)] : []),
    ...(openScale(reader) === null ? [start("openScale", slices.scale?.progress.phase === "ordered")] : []),
    ...(canPropose(reader) ? [start("proposePlan", false)] : []),
  ];
}
