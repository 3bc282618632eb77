import { isId, pollId } from "../../kernel/ids.ts";
import { isOpen } from "../../kernel/open.ts";
import type { CardKind } from "./card-kind.ts";
import { onwardFrom } from "./onward.ts";
import { draftIn, hiddenAmong, runBy, stepEnd } from "./shown.ts";

/** The card of a vote: every poll of a group. */
export const pollCard: CardKind<"poll"> = {
  nameOf: ({ poll }) => poll,
  named: (name) => (isId(name) ? { kind: "poll", poll: pollId(name) } : null),
  all: ({ polls }) =>
    [...new Map(polls.polls.map(({ group, inChat }) => [group, inChat]))].map(([poll, inChat]) => ({
      subject: { kind: "poll", poll },
      inChat,
    })),
  refusal({ poll }, { polls }) {
    const group = polls.polls.filter((each) => each.group === poll);
    if (group.length === 0) return { code: "noSuchPoll" };
    return group.some(isOpen) ? null : { code: "pollClosed" };
  },
  opened: ({ poll }, { polls }) => polls.find(({ group }) => group === poll) ?? null,
  /** The count is the one that everybody is shown, so a ballot that is not counted yet changes nothing (SPEC POLL-13). */
  shows({ poll }, slices) {
    const group = slices.polls
      .flatMap((id) => slices[`poll:${id}`] ?? [])
      .filter((each) => each.group === poll);
    const [first] = group;
    if (first === undefined) return null;
    const open = group.find(isOpen);
    const options = group.flatMap((each) => each.options.map(({ id }) => id));
    return {
      ...Object.fromEntries(group.flatMap((each) => [[`poll:${each.id}`, each]])),
      ...Object.fromEntries(group.map(({ id }) => [`turnout:${id}`, slices[`turnout:${id}`]])),
      hidden: hiddenAmong(options, slices),
      ...(open === undefined ? onwardFrom({ kind: "poll", poll }, slices) : runBy(open, slices)),
      ...(open !== undefined && first.subject.kind === "contract" ? stepEnd(slices) : {}),
      ...(first.subject.kind === "honestLook"
        ? { lookedAt: slices[`contract:${first.subject.version}`]?.principles }
        : {}),
      ...(open !== undefined && first.subject.kind === "objections" ? { draft: draftIn(slices) } : {}),
    };
  },
};
