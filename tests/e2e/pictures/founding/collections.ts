import { all, closeList, collect, entriesOf, found, lastCollection } from "./steps.ts";
import type { Company } from "./company.ts";
import {
  after,
  chat,
  member,
  panels,
  plain,
  press,
  runner,
  setup,
  type Moment,
  type Story,
} from "./story.ts";
import { EVERY, meals } from "./texts.ts";

const close = (company: Company): Promise<void> => closeList(company);

async function hideAndMerge(company: Company): Promise<void> {
  const collection = lastCollection(company);
  const [hidden, into, from] = entriesOf(company, collection);
  if (hidden === undefined || into === undefined || from === undefined) throw new Error("Too few entries");
  await company.tell("priya", { type: "hideEntry", collection, entry: hidden });
  await company.tell("priya", { type: "mergeEntries", collection, into, from, text: null });
}

const choose = press(({ activities }) => activities.list.actions("Sushi"));

const counts: readonly Moment[] = EVERY.map((howMany, place) => ({
  name: String(howMany),
  happens: all(
    ...(place === 0 ? [found()] : [close]),
    collect(meals(howMany), { anonymous: howMany === 0 || howMany === 60 }),
  ),
  shots: howMany === 7 ? [...panels, setup] : panels.map(plain),
}));

export const collections: readonly Story[] = [
  { name: "collection", moments: counts },
  {
    name: "collection-changes",
    moments: [
      {
        name: "hidden-and-merged",
        happens: all(found(), collect(meals(7), { perMember: 1 }), hideAndMerge),
        shots: [
          ...panels,
          plain(after(runner, "actions", choose)),
          plain(
            after(runner, "merging", async (app, words) => {
              await choose(app, words);
              await press(({ activities }) => activities.list.merge)(app, words);
            }),
          ),
          plain(
            after(
              runner,
              "closing",
              press(({ activities }) => activities.list.close),
            ),
          ),
        ],
      },
      { name: "closed", happens: close, shots: [plain(runner), plain(member)] },
    ],
  },
  {
    name: "collection-card",
    moments: [
      { name: "0", happens: all(found(), collect([], { inChat: true })), shots: [plain(chat)] },
      { name: "7", happens: all(close, collect(meals(7), { inChat: true })), shots: [chat, plain(member)] },
      { name: "60", happens: all(close, collect(meals(60), { inChat: true })), shots: [plain(chat)] },
      { name: "long", happens: all(close, collect(meals("long"), { inChat: true })), shots: [plain(chat)] },
    ],
  },
];
