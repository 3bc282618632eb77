import { isolated } from "@guildhall/shared/domain/isolated";
import { readCollection } from "@guildhall/shared/reading/collection";
import type { Activity } from "@guildhall/shared/reading/open";
import { readGroup } from "@guildhall/shared/reading/poll";
import type { CommunityReader } from "@guildhall/shared/reading/reader";
import type { ActivityTexts } from "@guildhall/shared/messages/activities";
import { promptOf, titleOf } from "./collection-words.ts";
import { questionOf } from "./poll-words.ts";

/** What to call an activity among several. */
export function activityTitle(view: CommunityReader, activity: Activity, words: ActivityTexts): string {
  switch (activity.kind) {
    case "workshop":
    case "contract":
      return words.workshop.heading;
    case "topics":
      return words.ask.topics;
    case "scale":
      return words.scale.title;
    case "collection": {
      const collection = readCollection(view, activity.id);
      if (collection === null) return "";
      const { purpose } = collection;
      return purpose.kind === "ideas"
        ? `${words.backlog.ideasHeading}: ${isolated(titleOf(purpose, words))}`
        : isolated(promptOf(collection, words));
    }
    case "poll": {
      const [poll] = readGroup(view, activity.group);
      if (poll === undefined) return "";
      return poll.subject.kind === "logistics" ? words.logistics.heading : isolated(questionOf(poll, words));
    }
  }
}
