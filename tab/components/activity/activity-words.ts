import { isolated } from "@guildhall/shared/domain/isolated";
import type { Activity } from "../../activity/open-activities.ts";
import { readCollection, readGroup, type CommunityView } from "../../activity/view-models.ts";
import { en } from "../../messages/en.ts";
import { promptOf, titleOf } from "./collection-words.ts";
import { questionOf } from "./poll-words.ts";

/** What to call an activity among several. */
export function activityTitle(view: CommunityView, activity: Activity): string {
  switch (activity.kind) {
    case "workshop":
    case "contract":
      return en.workshop.heading;
    case "topics":
      return en.activity.ask.topics;
    case "collection": {
      const collection = readCollection(view, activity.id);
      if (collection === null) return "";
      const { purpose } = collection;
      return purpose.kind === "ideas"
        ? `${en.backlog.ideasHeading}: ${isolated(titleOf(purpose))}`
        : isolated(promptOf(collection));
    }
    case "poll": {
      const [poll] = readGroup(view, activity.group);
      if (poll === undefined) return "";
      return poll.subject.kind === "logistics" ? en.logistics.heading : isolated(questionOf(poll));
    }
  }
}
