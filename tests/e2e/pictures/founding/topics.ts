import type { Company } from "./company.ts";
import { all, closeVotes, found, in3Days, offerTopics, topicsWaiting, vote } from "./steps.ts";
import {
  after,
  chat,
  member,
  memberSetup,
  panels,
  plain,
  press,
  pressTopics,
  setup,
  type Moment,
  type Story,
} from "./story.ts";
import type { HowMany } from "./texts.ts";

const close = (company: Company): Promise<void> => closeVotes(company);

const askForTopics =
  (inChat = false) =>
  (company: Company): Promise<void> =>
    company.tell("priya", { type: "askForTopics", closesAt: inChat ? in3Days() : null, inChat });

const choose = press(({ activities }) => activities.list.actions("Container queries in practice"));

const openVote =
  (inChat = false) =>
  (company: Company): Promise<void> =>
    company.tell("priya", {
      type: "openBacklogVote",
      budget: 2,
      cap: 2,
      closesAt: inChat ? in3Days() : null,
      inChat,
    });

const stopAsking = (company: Company): Promise<void> => company.tell("priya", { type: "stopAsking" });

const story = (howMany: HowMany, few: boolean): Story => {
  const asked: Moment = {
    name: "asking",
    happens: all(found(), askForTopics(), offerTopics(howMany)),
    shots: few ? panels.map(plain) : [...panels, setup, memberSetup],
  };
  return {
    name: `topics-${howMany}`,
    moments:
      howMany === 0
        ? [asked]
        : [
            asked,
            {
              name: "vote",
              happens: all(stopAsking, openVote(), vote(6)),
              shots: few ? panels.map(plain) : [...panels, setup],
            },
            {
              name: "ranking",
              happens: close,
              shots: few
                ? [plain(member), plain(setup)]
                : [...panels, setup, plain(after(member, "layer", pressTopics))],
            },
          ],
  };
};

export const topics: readonly Story[] = [
  story(0, true),
  story(1, true),
  story(7, false),
  story(60, true),
  story("long", false),
  {
    name: "topics-mine",
    moments: [
      {
        name: "offered",
        happens: all(found(), askForTopics(), offerTopics(7)),
        shots: [
          plain(after(member, "actions", choose)),
          plain(
            after(member, "editing", async (app, words) => {
              await choose(app, words);
              await press(({ activities }) => activities.list.edit)(app, words);
            }),
          ),
          plain(
            after(
              member,
              "offering",
              press(({ activities }) => activities.backlog.offer),
            ),
          ),
          plain(
            after(
              memberSetup,
              "cannot",
              press(({ setup: texts }) => texts.topics.cannot(0)),
            ),
          ),
        ],
      },
    ],
  },
  {
    name: "topics-card",
    moments: [
      {
        name: "asking",
        happens: all(found(), askForTopics(true), offerTopics(7)),
        shots: [chat, plain(setup)],
      },
      { name: "vote", happens: all(stopAsking, openVote(true), vote(4)), shots: [chat] },
      { name: "ranking", happens: close, shots: [plain(chat)] },
    ],
  },
];

/** Topics that were voted on. */
export const rankedTopics = all(offerTopics(7), openVote(), vote(8), close);
export const firstWaiting = (company: Company) => topicsWaiting(company)[0];
