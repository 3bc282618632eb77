import { isOpen } from "../../kernel/open.ts";
import type { PollSlice } from "../polls/part.ts";
import type { CardKind } from "./card-kind.ts";
import { TOPICS } from "./card-subject.ts";
import { only } from "./only.ts";
import { runBy } from "./shown.ts";

const isOpenVote = (poll: PollSlice | undefined): boolean =>
  poll !== undefined && poll.subject.kind === "backlog" && isOpen(poll);

/** The card of the request for topics. */
export const topicsCard: CardKind<"topics"> = {
  ...only(TOPICS),
  all: ({ topics: { asking } }) => [{ subject: TOPICS, inChat: asking?.inChat === true }],
  refusal: () => null,
  opened: (_subject, { asking }) => asking,
  shows(_subject, slices) {
    const { asking, waiting, planned, over } = slices.backlog;
    return {
      asked: asking !== null,
      closesAt: asking?.closesAt ?? null,
      waiting,
      others: [planned.length, over.length > 0],
      ...Object.fromEntries(
        waiting.map((id) => {
          const { text, hidden, kind, minutes, authors } = slices[`topic:${id}`] ?? {};
          return [`topic:${id}`, [text, hidden, kind, minutes, authors]];
        }),
      ),
      // What its form suggests for the minutes of a topic.
      ...(asking === null
        ? {}
        : {
            minutes: slices.community.settings.itemMinutes,
            ...runBy(asking, slices),
            // The vote on the topics can be started from it while none is open.
            ranks: slices.polls.some((id) => isOpenVote(slices[`poll:${id}`])),
          }),
    };
  },
};
