import type { HealthPart } from "@guildhall/shared/domain/community/health/part";
import type { FeatureRows } from "./row.ts";

export const health: FeatureRows<HealthPart> = {
  heading: "How the community is doing",
  people: {
    dismissSign: [
      "Dismiss a sign, or show it again",
      ({ state: { sessionsBegun: since } }) => ({ sign: "fewerCome", since, on: true }),
    ],
  },
  guildhall: {},
};
