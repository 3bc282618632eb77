import type { MovesPart } from "@guildhall/shared/domain/community/moves/part";
import { communityId } from "@guildhall/shared/domain/kernel/ids";
import type { Guild } from "../guild.ts";
import { ORGANISER } from "../people.ts";
import type { FeatureRows } from "./row.ts";

const HERE = { tenant: "tenant", id: "19:here@thread.v2" };
const THERE = { tenant: "tenant", id: "19:there@thread.v2" };
const ANOTHER = communityId("another");
const MOVE = { offer: 1, by: ORGANISER, from: HERE, to: THERE, instead: ANOTHER } as const;

function underWay(guild: Guild) {
  guild.end();
  guild.do(ORGANISER, { type: "offerMove" });
  guild.do("guildhall", { type: "agreeToMove", ...MOVE });
  return { instead: ANOTHER };
}

export const moves: FeatureRows<MovesPart> = {
  heading: "Moving to another chat",
  people: {
    offerMove: [
      "Get a code to move the community with",
      (guild) => {
        guild.end();
        return {};
      },
      { noSession: true, note: "It is of use to whoever got it alone, in another chat that they are in." },
    ],
  },
  guildhall: {
    agreeToMove: [
      "Begin the move, when the code is shown in another chat",
      (guild) => {
        guild.end();
        guild.do(ORGANISER, { type: "offerMove" });
        return MOVE;
      },
    ],
    recordMove: ["Note that it has moved", underWay],
    abandonMove: ["Note that it could not move", underWay],
    giveWay: [
      "Let another community in, before there is one",
      () => ({ to: ANOTHER }),
      { beforeFounding: true },
    ],
  },
};
