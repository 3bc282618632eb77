import type { OptionId } from "@guildhall/shared/domain/kernel/ids";
import type { PollSlice } from "@guildhall/shared/domain/community/polls/part";
import type { Company } from "./company.ts";
import { all, found, nextStep, startWorkshop, THUMBS, turnRound, vote, writeBad } from "./steps.ts";
import {
  after,
  chat,
  member,
  memberSetup,
  panels,
  plain,
  press,
  runner,
  setup,
  type Shot,
  type Story,
} from "./story.ts";
import type { HowMany } from "./texts.ts";

const adopt = (company: Company): Promise<void> =>
  company.tell("priya", { type: "adoptContract", elmo: null });
const draft =
  (count: number) =>
  (company: Company): Promise<void> =>
    company.tell("priya", { type: "draftPrinciples", by: { kind: "top", count } });

const forAll = ({ options }: PollSlice): Record<OptionId, number> =>
  Object.fromEntries(options.map(({ id }) => [id, 1]));

const version = (company: Company): number => company.sees().contract?.current ?? 1;
const sign =
  (...who: Parameters<Company["tell"]>[0][]) =>
  (company: Company): Promise<void> =>
    company.tellAll(who.map((each) => [each, { type: "signContract", version: version(company) }]));

const steps = (howMany: HowMany, few: boolean): Story => ({
  name: `workshop-${howMany}`,
  moments: [
    {
      name: "1-bad",
      happens: all(found(), startWorkshop(), writeBad(howMany)),
      shots: few ? panels.map(plain) : [...panels, setup, memberSetup],
    },
    {
      name: "2-good",
      happens: all(nextStep("bad"), turnRound(howMany, howMany === 7 ? 4 : undefined)),
      shots: few ? panels.map(plain) : [...panels, setup],
    },
    ...(howMany === 0
      ? []
      : [
          {
            name: "3-vote",
            happens: all(nextStep("good"), vote(6, howMany === 60 ? forAll : undefined)),
            shots: few ? panels.map(plain) : [...panels, setup],
          },
          { name: "4-choosing", happens: nextStep("vote"), shots: few ? [plain(runner)] : panels },
          {
            name: "5-wording",
            happens: draft(howMany === 60 ? 30 : 5),
            shots: few ? panels.map(plain) : [...panels, setup],
          },
          {
            name: "6-signing",
            happens: all(adopt, sign("priya", "amara", "mei")),
            shots: few ? [plain(member)] : [...panels, setup, memberSetup],
          },
        ]),
  ],
});

const editFirst: NonNullable<Shot["first"]> = (app, { activities }) =>
  app.getByRole("list", { name: activities.workshop.principles }).getByRole("button").first().click();

export const workshops: readonly Story[] = [
  steps(0, true),
  steps(1, true),
  steps(7, false),
  steps(60, true),
  steps("long", false),
  {
    name: "workshop-budget",
    moments: [
      {
        name: "vote",
        happens: all(
          found(),
          startWorkshop({ budget: 3, cap: 1 }),
          writeBad(7),
          nextStep("bad"),
          turnRound(7),
          nextStep("good"),
        ),
        shots: [plain(member)],
      },
      { name: "everybody", happens: vote(10), shots: [plain(runner)] },
      {
        name: "elmo",
        happens: all(nextStep("vote"), draft(3)),
        shots: [
          plain(after(runner, "elmo", (app) => app.getByRole("checkbox").check())),
          plain(after(runner, "editing", editFirst)),
        ],
      },
      {
        name: "signed",
        happens: all(adopt, sign("tom", "amara", "mateo", "yuki", "leila", "mei")),
        shots: [
          plain(member),
          plain(
            after(
              member,
              "folded",
              press(({ activities }) => activities.contract.heading),
            ),
          ),
          plain(setup),
        ],
      },
      {
        name: "revise",
        happens: all(startWorkshop(THUMBS), writeBad(1)),
        shots: [plain(runner), plain(setup)],
      },
      {
        name: "changed",
        happens: all(
          nextStep("bad"),
          turnRound(1),
          nextStep("good"),
          vote(4),
          nextStep("vote"),
          draft(1),
          adopt,
        ),
        shots: [plain(member), plain(memberSetup)],
      },
    ],
  },
  {
    name: "workshop-card",
    moments: [
      {
        name: "bad",
        happens: all(found(), startWorkshop(THUMBS, "chat"), writeBad(7)),
        shots: [chat, plain(member)],
      },
      { name: "good", happens: all(nextStep("bad"), turnRound(7, 4)), shots: [plain(chat)] },
      { name: "vote", happens: all(nextStep("good"), vote(4)), shots: [plain(chat), plain(setup)] },
      { name: "contract", happens: all(nextStep("vote"), draft(5), adopt, sign("mei")), shots: [chat] },
    ],
  },
];
