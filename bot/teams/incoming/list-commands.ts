import type { TopicDetails } from "@guildhall/shared/domain/community/topics/part";
import { unreachable } from "@guildhall/shared/domain/kernel/never";
import { tidyLine } from "@guildhall/shared/domain/kernel/text";
import type { Press } from "../cards/activity/press.ts";
import { adds, asks, whole, type PressIntent } from "./asked.ts";

type ListPress = Extract<
  Press,
  { verb: "addEntry" | "saveEntry" | "removeEntry" | "closeList" | "hideEntry" | "mergeEntries" }
>;

/** What a press asks of the list on its card: the topics, or the entries of a collection. */
export function listCommands(press: ListPress): PressIntent {
  const { card } = press.data;
  if (card.kind === "topics") return topicCommands(press);
  if (card.kind !== "collection") return "stale";
  const { collection } = card;
  switch (press.verb) {
    case "addEntry": {
      const { text, twin } = press.data;
      return adds({ type: "addEntry", collection, text, twin: twin === "" ? null : twin });
    }
    case "saveEntry": {
      const { entry, text } = press.data;
      return [asks({ type: "editEntry", collection, entry, text }, whole(entry))];
    }
    case "removeEntry": {
      const { entry } = press.data;
      return [asks({ type: "removeEntry", collection, entry }, whole(entry))];
    }
    case "closeList":
      return adds({ type: "closeCollection", collection });
    case "hideEntry": {
      const { which: entry, hidden } = press.data;
      const type = hidden ? "hideEntry" : "showEntry";
      return entry === "" ? "chooseFirst" : [asks({ type, collection, entry }, whole(entry))];
    }
    case "mergeEntries": {
      const { which: from, into } = press.data;
      return from === "" || into === ""
        ? "chooseFirst"
        : adds({ type: "mergeEntries", collection, into, from, text: wordingIn(press.data) });
    }
    default:
      return unreachable(press);
  }
}

function topicCommands(press: ListPress): PressIntent {
  switch (press.verb) {
    case "addEntry":
      return adds({ type: "offerTopic", title: press.data.text, details: detailsIn(press.data) });
    case "saveEntry": {
      const { entry: topic, text: title } = press.data;
      return [asks({ type: "editTopic", topic, title, details: detailsIn(press.data) }, whole(topic))];
    }
    case "removeEntry": {
      const { entry: topic } = press.data;
      return [asks({ type: "withdrawTopic", topic }, whole(topic))];
    }
    case "closeList":
      return adds({ type: "stopAsking" });
    case "hideEntry": {
      const { which: topic, hidden } = press.data;
      const type = hidden ? "hideTopic" : "showTopic";
      return topic === "" ? "chooseFirst" : [asks({ type, topic }, whole(topic))];
    }
    case "mergeEntries": {
      const { which: from, into } = press.data;
      return from === "" || into === ""
        ? "chooseFirst"
        : adds({ type: "mergeTopics", into, from, title: wordingIn(press.data) });
    }
    default:
      return unreachable(press);
  }
}

/** Null if one of the two wordings stays. */
const wordingIn = ({ text }: { readonly text: string }): string | null =>
  tidyLine(text) === "" ? null : text;

const detailsIn = ({
  why,
  kind,
  minutes,
}: {
  readonly why: string;
  readonly kind?: TopicDetails["kind"] | undefined;
  readonly minutes?: number | undefined;
}): TopicDetails | null => (kind === undefined || minutes === undefined ? null : { why, kind, minutes });
