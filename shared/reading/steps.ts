import { type Activity, activityName, openActivities } from "./open.ts";
import { pollsIn } from "./polls.ts";
import type { CommunityReader } from "./reader.ts";

/** The steps that found a community, in their order. */
export const STEP_NAMES = ["contract", "logistics", "topics", "rota"] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** The step that an activity belongs to; null if it belongs to none. */
export function stepOfActivity(
  { slices }: Pick<CommunityReader, "slices">,
  activity: Activity,
): StepName | null {
  switch (activity.kind) {
    case "workshop":
    case "contract":
      return "contract";
    case "topics":
      return "topics";
    case "scale":
      return "rota";
    case "collection":
      return null;
    case "poll": {
      const subject = pollsIn({ slices }).find(({ group }) => group === activity.group)?.subject.kind;
      if (subject === "logistics") return "logistics";
      if (subject === "honestLook") return "contract";
      return subject === "backlog" ? "topics" : null;
    }
  }
}

/** Whether an activity of the founding has come to its result, after which the path goes on. */
export function isResult(reader: Pick<CommunityReader, "slices">, activity: Activity): boolean {
  if (stepOfActivity(reader, activity) === null) return false;
  const name = activityName(activity);
  return (
    activity.kind === "contract" ||
    !openActivities(reader).some((open) => activityName(open.activity) === name)
  );
}
