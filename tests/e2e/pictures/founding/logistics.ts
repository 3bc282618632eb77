import type { Choice } from "@guildhall/shared/domain/community/logistics/part";
import type { Company } from "./company.ts";
import { all, closeVotes, found, in3Days, inHalves, vote } from "./steps.ts";
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
import { WHY } from "./texts.ts";

const ELEMENTS = ["frequency", "duration", "participants"] as const;
const close = (company: Company): Promise<void> => closeVotes(company);

export const voteOnAll =
  (inChat = false, closesAt = inChat ? in3Days() : null) =>
  (company: Company): Promise<void> =>
    company.tell("priya", { type: "voteOnLogistics", elements: ELEMENTS, closesAt, inChat });

async function longChoices(company: Company): Promise<void> {
  const lists: Readonly<Record<(typeof ELEMENTS)[number], readonly Choice[]>> = {
    frequency: [
      { element: "frequency", frequency: { kind: "own", text: WHY.slice(0, 200) } },
      { element: "frequency", frequency: { kind: "monthly", nth: 5, weekday: 3 } },
    ],
    duration: [30, 45, 60, 75, 90, 105, 120, 150, 180, 240].map((minutes) => ({
      element: "duration",
      minutes,
    })),
    participants: [
      { element: "participants", text: "Frontendentwicklerinnengemeinschaft".repeat(5).slice(0, 200) },
      { element: "participants", text: "Everybody" },
    ],
  };
  for (const element of ELEMENTS)
    await company.tell("priya", { type: "editChoices", element, choices: lists[element] });
}

const again = (company: Company): Promise<void> =>
  company.tell("priya", { type: "voteAgain", element: "frequency", closesAt: null, inChat: false });

const closeWithTooFew: NonNullable<Shot["first"]> = async (app, words) => {
  await press(({ activities }) => activities.logistics.closeAll)(app, words);
  await press(({ activities }) => activities.vote.closeNow, { exact: true })(app, words);
  await app.getByRole("group", { name: words.activities.vote.tooFewAsk }).waitFor();
};

export const logistics: readonly Story[] = [
  {
    name: "logistics",
    moments: [
      { name: "unvoted", happens: all(found(), voteOnAll()), shots: [...panels, setup] },
      { name: "voted", happens: vote(6), shots: [member, plain(runner), memberSetup] },
      { name: "closed", happens: close, shots: [...panels, setup] },
      {
        name: "again",
        happens: again,
        shots: [
          plain(member),
          plain(
            after(
              setup,
              "lists",
              press(({ setup: texts }) => texts.logistics.lists),
            ),
          ),
        ],
      },
      {
        name: "tie",
        happens: all(vote(10, inHalves), close),
        shots: [
          plain(member),
          plain(
            after(
              member,
              "folded",
              press(({ activities }) => activities.logistics.heading),
            ),
          ),
          plain(
            after(
              runner,
              "folded",
              press(({ activities }) => activities.logistics.heading),
            ),
          ),
          after(setup, "history", async (app, words) => {
            await press(({ setup: texts }) => texts.logistics.history)(app, words);
            await press(({ setup: texts }) => texts.logistics.lists)(app, words);
            await press(({ setup: texts }) => texts.schedule.change)(app, words).catch(() =>
              press(({ setup: texts }) => texts.schedule.name)(app, words),
            );
          }),
          plain(memberSetup),
        ],
      },
    ],
  },
  {
    name: "logistics-long",
    moments: [
      {
        name: "vote",
        happens: all(found(), longChoices, voteOnAll(), vote(3)),
        shots: [...panels.map(plain), plain(setup)],
      },
      { name: "closed", happens: close, shots: [plain(runner), plain(member), plain(setup)] },
    ],
  },
  {
    name: "quorum",
    moments: [
      {
        name: "too-few",
        happens: all(found(), voteOnAll(false, in3Days()), vote(1)),
        shots: [after(runner, "asked", closeWithTooFew), plain(after(setup, "asked", closeWithTooFew))],
      },
      { name: "decided-anyway", happens: close, shots: [plain(runner)] },
    ],
  },
  {
    name: "logistics-card",
    moments: [
      { name: "vote", happens: all(found(), voteOnAll(true), vote(4)), shots: [chat, plain(setup)] },
      { name: "closed", happens: close, shots: [plain(chat)] },
    ],
  },
];
