import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import { PAGE_NAMES, type PageName } from "@guildhall/shared/reading/pages";
import { until } from "../../../support/person-client.ts";
import type { Company } from "./company.ts";
import { accept, decide, makeContract, propose, schedule } from "./homes.ts";
import { all, found } from "./steps.ts";
import { after, chat, panels, plain, setup, type Shot, type Story } from "./story.ts";
import { rankedTopics } from "./topics.ts";

/** Begins the next session, and goes on from its opening to the first topic. */
async function begin(company: Company): Promise<void> {
  const priya = company.client("priya");
  await company.tell("priya", { type: "begin", session: company.sees().upcoming?.[0] ?? null });
  const opening = await until(priya.session, (session) => session?.slices.elmo?.run !== undefined);
  await priya.run({ type: "next", run: opening?.slices.elmo?.run ?? null });
}

/** Some minutes after a session, when another may begin. */
const soonAfter = ({ guildhall }: Company): Promise<void> => guildhall.advance(5 * MINUTE);

/** A session in which a topic was parked, something was decided, and people took something away. */
async function holdSession(company: Company): Promise<void> {
  const priya = company.client("priya");
  await begin(company);
  await decide(company);
  for (const who of ["tom", "amara", "yuki", "mateo"] as const)
    await company.client(who).run({ type: "raiseElmo", run: null });
  const run = priya.session.get()?.slices.elmo?.run;
  if (run === undefined) throw new Error("No item runs");
  await priya.run({ type: "answerCall", run, answer: { kind: "park" } });
  const learned = { type: "addTakeaway", kind: "learned", owner: null } as const;
  await company.client("tom").run({ ...learned, text: "Caches need a key that changes with the tool" });
  await company.client("amara").run({
    ...{ type: "addTakeaway", kind: "action", owner: company.ref("tom") },
    text: "Write up how the tokens are named, and show it to the other guilds",
  });
  await priya.run({ type: "finish" });
}

/** The home page, and then each of the others, by its link. */
const pagesOf = (shot: Shot): readonly Shot[] =>
  PAGE_NAMES.map((page) => (page === "home" ? shot : after(shot, page, goTo(page))));

const goTo =
  (page: PageName): NonNullable<Shot["first"]> =>
  async (app, { setup: words }) => {
    const links = app.getByRole("navigation", { name: words.pages.label });
    await links.getByRole("link", { name: words.pages.names[page] }).click();
    await app.getByRole("heading", { level: 1, name: words.pages.names[page] }).waitFor();
  };

const everyWidth: Shot = { ...setup, alsoWide: [1600, 640] };
const member: Shot = { ...everyWidth, as: "tom" };

/** Every page of the tab, for an organiser and for a member. */
export const pages: readonly Story[] = [
  {
    name: "pages",
    moments: [
      {
        name: "planned",
        happens: all(found(), makeContract, decide, rankedTopics, schedule, propose, accept),
        shots: [everyWidth, plain(member)],
      },
      {
        name: "held",
        happens: holdSession,
        shots: [...pagesOf(everyWidth), ...pagesOf(plain(member)), chat],
      },
      { name: "begun-again", happens: all(soonAfter, begin), shots: panels },
    ],
  },
];
