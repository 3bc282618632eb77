import { LIMITS } from "../../kernel/limits.ts";
import { isOpen } from "../../kernel/open.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { ballotsOf } from "./ballot-box.ts";
import { outcomeOf } from "./count.ts";
import { isBelowQuorum } from "./quorum.ts";
import type { PollOffers, PollsState } from "./part.ts";
import { publishedReasons } from "./reasons.ts";

export function pollOffers(state: PollsState): PollOffers {
  const { polls, quorum } = state;
  const open = polls.filter(isOpen);
  return {
    polls,
    find: (id) => polls.find((each) => each.id === id) ?? null,
    isOpenOn: (fits) => open.some(({ subject }) => fits(subject)),
    isVotedOn: (among) => open.some(({ options }) => options.some(({ id }) => among.includes(id))),
    open: (opened) =>
      open.length + opened.length > LIMITS.open
        ? refuse({ code: "tooManyOpen", most: LIMITS.open })
        : ok(opened.map((poll) => ({ type: "PollOpened", poll }))),
    isBelowQuorum: (id, meta) => open.some((poll) => poll.id === id && isBelowQuorum(poll, quorum, meta)),
    close: (id, how, meta) =>
      open
        .filter((poll) => poll.id === id)
        .map((poll) => ({
          type: "PollClosed",
          poll: id,
          outcome: {
            ...outcomeOf(poll, Object.values(ballotsOf(state, poll)), how, { quorum, meta }),
            ...publishedReasons(state, poll),
          },
        })),
    cancel: (id, at) =>
      open.filter((poll) => poll.id === id).map(() => ({ type: "PollCancelled", poll: id, at })),
    changeOption: (option, change, where) =>
      (where === "open" ? open : polls).flatMap((poll) =>
        poll.options
          .filter(({ id }) => id === option)
          .map((before) => ({ ...before, ...change }))
          .map(({ id, text, withdrawn }) => ({
            type: "OptionChanged",
            poll: poll.id,
            option: id,
            text,
            withdrawn,
          })),
      ),
    forget: (ids) => (ids.length === 0 ? [] : [{ type: "PollsForgotten", polls: ids }]),
  };
}
