import type { Activity } from "../../../activity/open-activities.ts";
import type { CommunityView } from "../../../activity/view-models.ts";
import { readGroup } from "../../../activity/view-models.ts";

/** The matters that found a community, in the order in which they are offered. */
export const MATTERS = ["contract", "logistics", "topics"] as const;
export type Matter = (typeof MATTERS)[number];

/** The id of a matter's heading. */
export const headingOf = (matter: Matter): string => `matter-${matter}`;

/** The matter that an activity belongs to; null if it belongs to none. */
export function matterOf(view: CommunityView, activity: Activity): Matter | null {
  switch (activity.kind) {
    case "workshop":
    case "contract":
      return "contract";
    case "topics":
      return "topics";
    case "collection":
      return null;
    case "poll": {
      const subject = readGroup(view, activity.group)[0]?.subject.kind;
      if (subject === "logistics") return "logistics";
      return subject === "backlog" ? "topics" : null;
    }
  }
}
