import type { About } from "../../kernel/about.ts";
import type { OffersOf } from "../../kernel/feature.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import type { TopicCommand } from "./commands.ts";
import type { TopicsState, TopicsUses } from "./part.ts";
import { topicOf } from "./topic.ts";

/** What a command on topics is about: whose topic it is, or the request for topics or ideas. */
export function about(
  command: TopicCommand,
  { backlog }: TopicsState,
  { member, uses }: { readonly member: MemberRef; readonly uses: OffersOf<TopicsUses> },
): Partial<About> {
  switch (command.type) {
    case "editTopic":
    case "withdrawTopic":
      return { own: topicOf(backlog.topics, command.topic)?.authors.includes(member) ?? null };
    case "askForTopics":
    case "moveAskingClosing":
    case "stopAsking":
    case "hideTopic":
    case "showTopic":
    case "mergeTopics":
    case "undoTopicMerge":
      return { opened: backlog.asking };
    case "recordOutcome": {
      const ideas = uses.collections.collections.findLast(
        ({ purpose }) => purpose.kind === "ideas" && purpose.topic === command.topic,
      );
      return { opened: ideas ?? null };
    }
    case "offerTopic":
    case "openBacklogVote":
    case "planTopic":
    case "planParked":
    case "withdrawParked":
      return {};
  }
}
