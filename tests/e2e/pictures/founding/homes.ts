import { accept, crowd, decide, makeContract, propose, schedule } from "./settling.ts";
import { all, ask, closeVotes, found, startWorkshop, vote, writeBad } from "./steps.ts";
import {
  after,
  member,
  memberSetup,
  panels,
  plain,
  pressTopics,
  press,
  runner,
  setup,
  setupEveryWidth,
  type Story,
} from "./story.ts";
import { meals, topicTitles } from "./texts.ts";
import { firstWaiting, rankedTopics } from "./topics.ts";

const startSomething = press(({ tab }) => tab.activities.ask);
const nothing = (): Promise<void> => Promise.resolve();

export const homes: readonly Story[] = [
  {
    name: "newcomer",
    moments: [
      { name: "to-be-founded", happens: nothing, shots: [runner, setupEveryWidth, plain(memberSetup)] },
      {
        name: "nothing-yet",
        happens: found(),
        shots: [
          ...panels,
          setupEveryWidth,
          memberSetup,
          plain(after(member, "topics", pressTopics)),
          after(runner, "start", startSomething),
          ...(
            [
              ["hold-a-vote", "vote"],
              ["collect-answers", "collect"],
              ["make-a-social-contract", "contract"],
              ["vote-on-logistics", "logistics"],
              ["ask-for-topics", "topics"],
            ] as const
          ).map(([name, what]) =>
            plain(
              after(runner, name, async (app, words) => {
                await startSomething(app, words);
                await press(({ activities }) => activities.ask[what])(app, words);
              }),
            ),
          ),
          plain(
            after(
              setup,
              "choose",
              press(({ activities, setup: texts }) => texts.start.chooseLabel(activities.contract.heading)),
            ),
          ),
        ],
      },
    ],
  },
  {
    name: "home",
    moments: [
      {
        name: "settled",
        happens: all(found(), makeContract, decide, rankedTopics),
        shots: [setupEveryWidth, memberSetup, ...panels],
      },
      { name: "dated", happens: schedule, shots: [plain(setup)] },
      { name: "planning", happens: propose, shots: [setupEveryWidth, memberSetup] },
      { name: "crowded", happens: crowd, shots: [setup] },
      { name: "accepted", happens: accept, shots: [setup, memberSetup, ...panels.map(plain)] },
    ],
  },
  {
    name: "home-long-name",
    moments: [
      {
        name: "nothing-yet",
        happens: found("Frontend, Accessibility and Developer Experience Guild of the Northern Offices"),
        shots: [plain(setup), plain(runner)],
      },
    ],
  },
  {
    name: "session",
    moments: [
      {
        name: "empty-agenda",
        happens: all(found(), (company) => company.tell("priya", { type: "begin", session: null })),
        shots: panels,
      },
      {
        name: "empty-agenda-activity",
        happens: ask(meals(7)),
        shots: panels,
      },
      {
        name: "item",
        happens: all(closeVotes, async (company) => {
          for (const title of topicTitles(7).slice(0, 3))
            await company.client("priya").run({
              type: "addItem",
              item: { title, kind: "topic", presenter: company.ref("amara"), minutes: 15 },
            });
          await company.client("priya").run({ type: "next", run: null });
        }),
        shots: panels,
      },
      { name: "item-vote", happens: all(ask(meals(7)), vote(4)), shots: panels },
      {
        name: "item-vote-call",
        happens: async (company) => {
          for (const who of ["tom", "amara", "yuki", "mateo"] as const)
            await company.client(who).run({ type: "raiseElmo", run: null });
        },
        shots: [plain(runner), plain(member)],
      },
      {
        name: "item-workshop",
        happens: all(closeVotes, startWorkshop(), writeBad(7)),
        shots: panels.map(plain),
      },
    ],
  },
  {
    name: "solve",
    moments: [
      {
        name: "ideas",
        happens: all(found(), rankedTopics, async (company) => {
          const topic = company
            .sees()
            .backlog?.waiting.find((id) => company.sees()[`topic:${id}`]?.kind === "solve");
          const chosen = topic ?? firstWaiting(company);
          if (chosen === undefined) throw new Error("There is no topic");
          await company.tell("priya", { type: "planTopic", topic: chosen });
          await company.tell("priya", { type: "begin", session: company.sees().upcoming?.[0] ?? null });
        }),
        shots: panels,
      },
    ],
  },
];
