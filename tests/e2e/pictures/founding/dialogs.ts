import type { Locator } from "@playwright/test";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import type { Words } from "../words.ts";
import type { Company } from "./company.ts";
import {
  all,
  ask,
  collect,
  found,
  in3Days,
  nextStep,
  offerTopics,
  startWorkshop,
  turnRound,
  vote,
  writeBad,
} from "./steps.ts";
import { chat, dialog, plain, type ShownDialog, type Story } from "./story.ts";
import { meals } from "./texts.ts";

const nothing = (): Promise<void> => Promise.resolve();
const THUMBS = { budget: null, cap: 1, secrecy: "hidden" } as const;

const openingOf =
  (of: (words: Words) => readonly [card: string, button: string], fill?: ShownDialog["fill"]) =>
  (words: Words): ShownDialog => {
    const [card, button] = of(words);
    return { card, button, ...(fill && { fill }) };
  };

/** Types into the first field, and presses the first button, which submits it. */
const submitting = (text: string) => async (within: Locator) => {
  await within.locator("textarea, input[type=text]").first().fill(text);
  await within.locator(".ac-pushButton").first().click();
  await within.locator("[aria-busy=false]").waitFor();
};

const onSetup = (button: (words: Words) => string, fill?: ShownDialog["fill"]) =>
  openingOf((words) => [words.cards.founding.path.heading, button(words)], fill);
const onList = (
  prompt: "bad" | "good" | "topics",
  button: (words: Words) => string,
  fill?: ShownDialog["fill"],
) => openingOf((words) => [words.cards.list.prompt[prompt], button(words)], fill);

const draft = (company: Company): Promise<void> =>
  company.tell("priya", { type: "draftPrinciples", by: { kind: "top", count: 5 } });

/** Only a plan that is proposed in the chat has a card there. */
async function planned({ guildhall }: Company, { cards }: Words): Promise<void> {
  const { open, first, second, time, propose } = cards.dialogs.plan;
  const day = (days: number) => new Date(in3Days() + days * DAY).toISOString().slice(0, 10);
  const priya = await guildhall.member("priya");
  await priya.openChat();
  const within = await priya.openDialog(cards.founding.path.heading, open);
  await within.getByLabel(first).fill(day(7));
  await within.getByLabel(second).fill(day(14));
  await within.getByLabel(time).fill("10:00");
  await within.getByRole("button", { name: propose, exact: true }).click();
  await priya.dialog.waitFor({ state: "detached" });
  await priya.leave();
}

/** The dialogs that cards open. */
export const dialogs: readonly Story[] = [
  {
    name: "dialog-name",
    moments: [
      {
        name: "to-be-founded",
        happens: nothing,
        shots: [
          chat,
          dialog(
            "priya",
            "name",
            openingOf(({ cards }) => [cards.welcome.title, cards.dialogs.name.open]),
          ),
          plain(
            dialog(
              "priya",
              "too-long",
              openingOf(
                ({ cards }) => [cards.welcome.title, cards.dialogs.name.open],
                submitting("Guild ".repeat(30)),
              ),
            ),
          ),
        ],
      },
      {
        name: "founded",
        happens: found(),
        shots: [
          { ...chat, as: "priya" },
          dialog(
            "priya",
            "start",
            onSetup(({ cards }) => cards.setup.start.contract),
          ),
        ],
      },
    ],
  },
  {
    name: "dialog-list",
    moments: [
      {
        name: "bad",
        happens: all(found(), startWorkshop(THUMBS, "chat"), writeBad(7)),
        shots: [
          dialog(
            "tom",
            "entries",
            onList("bad", ({ cards }) => cards.dialogs.entries.openOwn.entry),
          ),
          dialog(
            "tom",
            "too-long",
            onList(
              "bad",
              ({ cards }) => cards.dialogs.entries.openOwn.entry,
              submitting("too long ".repeat(40)),
            ),
          ),
          plain(
            dialog(
              "tom",
              "added",
              onList("bad", ({ cards }) => cards.dialogs.entries.openOwn.entry, submitting("Nobody listens")),
            ),
          ),
          plain(
            dialog(
              "tom",
              "edit",
              onList(
                "bad",
                ({ cards }) => cards.dialogs.entries.openOwn.entry,
                async (within) => {
                  await within.locator(".ac-pushButton").nth(1).click();
                  await within.locator("[aria-busy=false]").waitFor();
                },
              ),
            ),
          ),
          dialog(
            "priya",
            "tidy",
            onList("bad", ({ cards }) => cards.dialogs.tidy.open),
          ),
        ],
      },
      {
        name: "good",
        happens: all(nextStep("bad"), turnRound(7, 4)),
        shots: [
          dialog(
            "mei",
            "entries",
            onList("good", ({ cards }) => cards.dialogs.entries.open.entry),
          ),
        ],
      },
      {
        name: "choosing",
        happens: all(nextStep("good"), vote(8), nextStep("vote")),
        shots: [
          dialog(
            "priya",
            "choose",
            openingOf(({ cards }) => [cards.wording.title, cards.dialogs.choose.open]),
          ),
        ],
      },
      {
        name: "wording",
        happens: draft,
        shots: [
          dialog(
            "priya",
            "wording",
            openingOf(({ cards }) => [cards.wording.title, cards.dialogs.wording.open]),
          ),
        ],
      },
    ],
  },
  {
    name: "dialog-topics",
    moments: [
      {
        name: "asked",
        happens: all(
          found(),
          (company) => company.tell("priya", { type: "askForTopics", closesAt: in3Days(), inChat: true }),
          offerTopics(7),
        ),
        shots: [
          plain(chat),
          dialog(
            "sven",
            "topics",
            onList("topics", ({ cards }) => cards.dialogs.entries.openOwn.topic),
          ),
          dialog(
            "priya",
            "plan",
            onSetup(({ cards }) => cards.dialogs.plan.open),
          ),
        ],
      },
      {
        name: "planned",
        happens: planned,
        shots: [
          dialog(
            "priya",
            "arrange",
            openingOf(({ cards }) => [cards.plan.title, cards.dialogs.arrange.open]),
          ),
        ],
      },
    ],
  },
  {
    name: "dialog-others",
    moments: [
      {
        name: "option",
        happens: all(found(), ask(meals(7), { inChat: true, membersAdd: true })),
        shots: [
          dialog(
            "tom",
            "option",
            openingOf(({ cards }) => ["What shall we eat", cards.dialogs.option.open]),
          ),
        ],
      },
      {
        name: "long",
        happens: collect(meals("long"), { inChat: true, anonymous: true }),
        shots: [
          plain(
            dialog(
              "tom",
              "entries",
              openingOf(({ cards }) => [cards.list.anonymous, cards.dialogs.entries.openOwn.entry]),
            ),
          ),
        ],
      },
    ],
  },
];
