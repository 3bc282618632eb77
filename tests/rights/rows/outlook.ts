import type { OutlookPart } from "@guildhall/shared/domain/community/outlook/part";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { START } from "@guildhall/shared/testing/decider-samples";
import type { FeatureRows } from "./row.ts";

export const outlook: FeatureRows<OutlookPart> = {
  heading: "Changes in Outlook",
  people: {
    markInOutlook: [
      "Say that a change was made in Outlook",
      (guild) => {
        guild.dated(START + 7 * DAY);
        return { change: 1 };
      },
    ],
  },
  guildhall: {},
};
