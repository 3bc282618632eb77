import { all, ask, closeVotes, found, inHalves, vote } from "./steps.ts";
import type { Company } from "./company.ts";
import { after, chat, member, panels, plain, press, runner, setup, type Story } from "./story.ts";
import { meals } from "./texts.ts";

const close = (company: Company): Promise<void> => closeVotes(company);
const seven = meals(7);

export const polls: readonly Story[] = [
  {
    name: "poll-single",
    moments: [
      { name: "unvoted", happens: all(found(), ask(seven)), shots: [...panels, setup] },
      { name: "voted", happens: vote(6), shots: panels },
      { name: "everybody", happens: vote(10), shots: [plain(runner)] },
      { name: "closed", happens: close, shots: panels },
      { name: "tie", happens: all(ask(seven), vote(10, inHalves), close), shots: [plain(member)] },
      { name: "nobody", happens: all(ask(seven), close), shots: [plain(member)] },
    ],
  },
  {
    name: "poll-budget",
    moments: [
      { name: "unvoted", happens: all(found(), ask(seven, { budget: 5, cap: 2 })), shots: [plain(member)] },
      { name: "voted", happens: vote(6), shots: panels },
      { name: "closed", happens: close, shots: [plain(member)] },
      { name: "one-each", happens: all(ask(seven, { budget: 3, cap: 1 }), vote(4)), shots: panels },
    ],
  },
  {
    name: "poll-thumbs",
    moments: [
      {
        name: "open",
        happens: all(found(), ask(seven, { budget: null, secrecy: "open", membersAdd: true }), vote(6)),
        shots: panels,
      },
      {
        name: "50",
        happens: all(
          close,
          ask(meals(60).slice(0, 50), { budget: null, question: "Which of all these do you like?" }),
          vote(6),
        ),
        shots: panels.map(plain),
      },
      {
        name: "long",
        happens: all(
          close,
          ask(meals("long"), { budget: 5, cap: 2, secrecy: "open", question: meals("long")[0] ?? "" }),
          vote(6),
        ),
        shots: panels,
      },
      { name: "long-single", happens: all(close, ask(meals("long")), vote(6)), shots: [plain(member)] },
      { name: "long-closed", happens: close, shots: [plain(member)] },
    ],
  },
  {
    name: "poll-card",
    moments: [
      {
        name: "single",
        happens: all(found(), ask(seven, { inChat: true }), vote(4)),
        shots: [chat, plain(member)],
      },
      { name: "budget", happens: ask(seven, { budget: 5, cap: 2, inChat: true }), shots: [plain(chat)] },
      {
        name: "long",
        happens: ask(meals("long"), { budget: null, inChat: true, secrecy: "open" }),
        shots: [
          plain(chat),
          plain(
            after(
              member,
              "brought",
              press(() => "What shall we eat"),
            ),
          ),
        ],
      },
      { name: "closed", happens: close, shots: [plain(chat), plain(setup)] },
    ],
  },
];
