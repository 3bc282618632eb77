import type { CollectionId } from "../domain/kernel/ids.ts";
import { type ActionReading, readActions } from "./actions.ts";
import { readCheckIn } from "./check-in.ts";
import { readCollection } from "./collection.ts";
import { readContract } from "./contract.ts";
import { type Activity, openActivities } from "./open.ts";
import { type PageName, pageOfStep } from "./pages.ts";
import { readGroup } from "./poll.ts";
import type { CommunityReader } from "./reader.ts";
import { readRota, type TurnReading } from "./rota.ts";
import { askedToJoin } from "./scale.ts";
import { stepOfActivity } from "./steps.ts";
import { readBacklog } from "./topics.ts";
import { readWorkshop } from "./workshop.ts";

/** An open activity that somebody has not taken part in. */
export interface WaitingActivity {
  readonly activity: Activity;
  readonly asks: "vote" | "takePart";
  /** where it is in the tab */
  readonly page: PageName;
}

/** What is wanted of whoever reads. */
export interface ForYou {
  /** the version of the contract that they have not signed; null if none */
  readonly sign: number | null;
  readonly activities: readonly WaitingActivity[];
  /** their announced turns that they have not confirmed */
  readonly turns: readonly TurnReading[];
  /** whether they are asked once more to join the rota */
  readonly join: boolean;
  /** whether they are asked if they were at the last session */
  readonly checkIn: boolean;
  /** their open actions, oldest first */
  readonly actions: readonly ActionReading[];
}

export function readForYou(reader: CommunityReader): ForYou {
  const contract = readContract(reader);
  return {
    sign: contract?.maySign === true ? contract.version : null,
    activities: openActivities(reader).flatMap(({ activity }) => {
      const asks = askedOfMe(reader, activity);
      return asks === null ? [] : [{ activity, asks, page: pageOfStep(stepOfActivity(reader, activity)) }];
    }),
    turns: readRota(reader).turns.filter(({ mine, confirmed }) => mine && !confirmed),
    join: askedToJoin(reader),
    checkIn: readCheckIn(reader)?.asked === true,
    actions: readActions(reader).open.filter(({ mine }) => mine),
  };
}

/** Those who only follow are asked nothing (SPEC FOLLOW-3). */
function askedOfMe(reader: CommunityReader, activity: Activity): WaitingActivity["asks"] | null {
  if (reader.mine.onlyFollows) return null;
  switch (activity.kind) {
    case "contract":
      return null;
    case "poll":
      return readGroup(reader, activity.group).every(({ spent }) => spent > 0) ? null : "vote";
    case "topics":
      return readBacklog(reader).offered ? null : "takePart";
    case "collection":
      return wrote(reader, activity.id) ? null : "takePart";
    case "scale":
      return reader.mine.saidOnScale === null ? "takePart" : null;
    case "workshop":
      return inWorkshop(reader);
  }
}

function inWorkshop(reader: CommunityReader): WaitingActivity["asks"] | null {
  const running = readWorkshop(reader);
  if (running === null) return null;
  const { workshop, bad, good, poll, objections } = running;
  switch (workshop.step) {
    case "bad":
      return bad !== null && wrote(reader, bad.id) ? null : "takePart";
    case "good":
      return good !== null && wrote(reader, good.id) ? null : "takePart";
    case "vote":
      return poll !== null && poll.spent > 0 ? null : "vote";
    case "adopting":
      return objections.open === null || objections.open.spent > 0 ? null : "vote";
  }
}

const wrote = (reader: CommunityReader, list: CollectionId): boolean =>
  readCollection(reader, list)?.entries.some(({ own }) => own !== null) === true;
