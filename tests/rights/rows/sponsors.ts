import type { SponsorsPart } from "@guildhall/shared/domain/community/sponsors/part";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { ORGANISER } from "../people.ts";
import type { FeatureRows } from "./row.ts";

export const sponsors: FeatureRows<SponsorsPart> = {
  heading: "The sponsor page",
  people: {
    showSponsorPage: ["Put the sponsor page together for members", () => ({}), { note: "The chat is told." }],
    exportSponsorPage: [
      "Export the sponsor page",
      (guild) => {
        guild.at -= DAY;
        guild.do(ORGANISER, { type: "showSponsorPage" });
        guild.at += DAY;
        return {};
      },
      { note: "A day after members were shown it. The chat is told." },
    ],
  },
  guildhall: {},
};
