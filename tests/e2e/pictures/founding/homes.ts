import { DAY, HOUR } from "@guildhall/shared/domain/kernel/time";
import type { Company } from "./company.ts";
import { all, ask, closeVotes, found, nextStep, startWorkshop, turnRound, vote, writeBad } from "./steps.ts";
import { voteOnAll } from "./logistics.ts";
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
  type Shot,
  type Story,
} from "./story.ts";
import { meals, topicTitles } from "./texts.ts";
import { firstWaiting, rankedTopics } from "./topics.ts";

const nextAt = (): number => Math.ceil(Date.now() / DAY) * DAY + 9 * HOUR;
const startSomething = press(({ tab }) => tab.activities.ask);
const nothing = (): Promise<void> => Promise.resolve();

export const makeContract = all(
  startWorkshop(),
  writeBad(7),
  nextStep("bad"),
  turnRound(7),
  nextStep("good"),
  vote(8),
  nextStep("vote"),
  (company) => company.tell("priya", { type: "draftPrinciples", by: { kind: "top", count: 5 } }),
  (company) => company.tell("priya", { type: "adoptContract", elmo: null }),
  (company) =>
    company.tellAll(
      company.keys.filter((who) => who !== "tom").map((who) => [who, { type: "signContract", version: 1 }]),
    ),
);
export const decide = all(voteOnAll(), vote(8), closeVotes);

export const schedule = (company: Company): Promise<void> =>
  company.tell("priya", { type: "setRhythm", timeZone: "Europe/London", at: nextAt() });

export async function propose(company: Company): Promise<void> {
  const dates = [0, 7, 14].map((days) => new Date(nextAt() + days * DAY).toISOString().slice(0, 10));
  await company.tellAll([
    [
      "tom",
      {
        type: "offerTopic",
        title: "Everything that ever went wrong",
        details: { why: "", kind: "present", minutes: 120 },
      },
    ],
    ["amara", { type: "setUnavailableDates", dates }],
    [
      "priya",
      {
        type: "proposePlan",
        sessions: 2,
        dates: null,
        opening: { title: "Welcome", minutes: 5 },
        closing: { title: "Closing", minutes: 5 },
      },
    ],
  ]);
}

/** A topic is moved to a date on which its author cannot present, and a session is too long. */
async function crowd(company: Company): Promise<void> {
  for (const { topic } of company.sees().plan?.left ?? [])
    await company.tell("priya", { type: "movePlannedTopic", topic, session: 0, to: 0 });
}

/** All but one join the rota. */
const share = (company: Company): Promise<void> =>
  company.tellAll(company.keys.filter((who) => who !== "yuki").map((who) => [who, { type: "joinRota" }]));

const toPeople: NonNullable<Shot["first"]> = (app, words) =>
  app.getByRole("link", { name: words.setup.pages.names.people }).click();

const unfoldRota: NonNullable<Shot["first"]> = async (app, words) => {
  await toPeople(app, words);
  for (const summary of await app.locator("summary").all()) await summary.click();
};

/** Tom and Priya have the first two turns. */
const offerSwap = (company: Company): Promise<void> =>
  company.tell("tom", { type: "offerSwap", turn: 1, with: 2 });

const nameGuest = (company: Company): Promise<void> =>
  company.tell("priya", { type: "nameGuest", turn: 1, name: "Zoe Adler" });

const orderTurns: NonNullable<Shot["first"]> = async (app, words) => {
  await unfoldRota(app, words);
  await press(({ setup: texts }) => texts.turnChanges.order)(app, words);
};

export const accept = (company: Company): Promise<void> => company.tell("priya", { type: "acceptPlan" });

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
      {
        name: "accepted",
        happens: all(accept, share),
        shots: [
          ...[setup, memberSetup, ...panels.map(plain)],
          after(setup, "people", unfoldRota),
          after({ ...memberSetup, as: "yuki" }, "people", toPeople),
          after(setup, "away", async (app, words) => {
            await toPeople(app, words);
            await press(({ setup: texts }) => texts.rota.goAway)(app, words);
          }),
        ],
      },
      {
        name: "swapping",
        happens: offerSwap,
        shots: [after(setup, "people", toPeople), after(memberSetup, "people", unfoldRota)],
      },
      { name: "guest", happens: nameGuest, shots: [after(setup, "order", orderTurns)] },
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
