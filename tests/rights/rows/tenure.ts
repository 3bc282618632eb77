import type { TenurePart } from "@guildhall/shared/domain/community/tenure/part";
import { type ScaleId, scaleId } from "@guildhall/shared/domain/kernel/ids";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { START } from "@guildhall/shared/testing/decider-samples";
import type { Guild } from "../guild.ts";
import { STANDINGS } from "../people.ts";
import type { FeatureRows } from "./row.ts";

const TOMORROW = START + DAY;

const opened = (guild: Guild): { readonly scale: ScaleId } => ({
  scale: scaleId(guild.opens({ type: "openScale", closesAt: null, inChat: false })),
});

/** Everybody is on the scale. */
function said(guild: Guild): { readonly scale: ScaleId } {
  const { scale } = opened(guild);
  for (const member of new Set(Object.values(STANDINGS).map((standing) => standing.member)))
    guild.do(member, { type: "placeOnScale", scale, said: "oneYear" });
  return { scale };
}

export const tenure: FeatureRows<TenurePart> = {
  heading: "The tenure scale",
  people: {
    openScale: ["Open the scale", () => ({ closesAt: null, inChat: false })],
    placeOnScale: [
      "Place oneself on the scale, or join without saying",
      (guild) => ({ ...opened(guild), said: "twoYears" }),
    ],
    leaveScale: ["Take it back", said],
    closeScale: ["Make the order", said],
    moveScaleClosing: ["Change when the scale closes", (guild) => ({ ...opened(guild), closesAt: TOMORROW })],
    cancelScale: ["Cancel the scale", opened],
  },
  guildhall: {
    closeScaleWhenDue: [
      "Make the order at its time",
      (guild) => {
        const { scale } = said(guild);
        guild.opens({ type: "moveScaleClosing", scale, closesAt: TOMORROW });
        return { scale, closesAt: TOMORROW };
      },
    ],
  },
};
