import { optionId, pollId } from "../../domain/ids.ts";
import { nth, pollIn, groupIn, closesAt, text, type Maker } from "./targets.ts";

/** What people ask of polls. */
export const VOTE_WISHES: readonly Maker[] = [
  ...Array.from({ length: 3 }, (): Maker => ({ state }, [a]) => {
    const open = state.polls.filter(({ closed }) => closed === null);
    const poll = open[a % Math.max(1, open.length)];
    const option = poll?.options[0]?.id ?? optionId("gone");
    return { type: "castBallot", poll: poll?.id ?? pollId("gone"), ballot: { [option]: 1 } };
  }),
  ({ state }) => ({
    type: "closePoll",
    poll: state.polls.find(({ closed, turnout }) => closed === null && turnout > 0)?.id ?? pollId("gone"),
  }),
  (guild, [a, b, c]) => ({
    type: "openPoll",
    question: text(a),
    options: ["Pizza", "Soup", "Salad"].slice(0, 1 + (b % 3)),
    budget: c % 3 === 0 ? null : c % 3,
    cap: 1 + (c % 2),
    secrecy: b % 2 === 0 ? "hidden" : "open",
    membersAdd: a % 2 === 0,
    closesAt: closesAt(guild, b),
    inChat: c % 2 === 0,
  }),
  ...Array.from({ length: 4 }, (): Maker => (guild, [a, b, c]) => {
    const poll = pollIn(guild, a);
    const options = guild.state.polls.find(({ id }) => id === poll)?.options ?? [];
    const option = optionId(
      nth(
        options.map(({ id }) => id),
        b,
      ),
    );
    return { type: "castBallot", poll, ballot: c % 4 === 0 ? {} : { [option]: c % 3 } };
  }),
  (guild, [a, b]) => ({ type: "addOption", poll: pollIn(guild, a), text: text(b) }),
  (guild, [a]) => ({ type: "closePoll", poll: pollIn(guild, a) }),
  (guild, [a, b]) => ({ type: "movePollClosing", group: groupIn(guild, a), closesAt: closesAt(guild, b) }),
  (guild, [a]) => ({ type: "cancelPoll", group: groupIn(guild, a) }),
];
