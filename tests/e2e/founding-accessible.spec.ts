import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import { collectionId } from "@guildhall/shared/domain/kernel/ids";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { type PersonClient, until } from "../support/person-client.ts";
import type { Founder } from "./actors/founder.ts";
import { closeVotes, company, vote, write, writeBad } from "./founding/by-command.ts";
import { expect, test } from "./guildhall/test.ts";
import { violations } from "./guildhall/violations.ts";

/** The narrowest panel in Teams, and a phone for the tab. */
const NARROW = { width: 320, height: 900 };
const live = { closesAt: null, inChat: false } as const;

/** What happens before the check, in the order of a founding, and what shows that it has. */
interface Step {
  readonly name: string;
  readonly happens: (priya: PersonClient, tom: PersonClient) => Promise<void>;
  readonly shows: string | RegExp;
  /** what is opened to be checked too */
  readonly opens?: (screen: Founder) => Promise<void>;
}

const workshopOf = (who: PersonClient) => who.community.get()?.slices.workshop;

async function step(who: PersonClient, from: "bad" | "good" | "vote"): Promise<void> {
  await who.tell({ type: "nextStep", from });
}

const tell =
  (...commands: readonly MemberCommunityCommand[]): Step["happens"] =>
  async (priya) => {
    for (const command of commands) await priya.tell(command);
  };

const workshop: readonly Step[] = [
  {
    name: "bad list",
    happens: async (priya, tom) => {
      await priya.tell({
        type: "startWorkshop",
        mode: "live",
        minutes: { bad: 5, good: 10, vote: 5 },
        vote: { budget: null, cap: 1, secrecy: "hidden" },
      });
      await writeBad(tom, "No agenda", "One dominates", "One talks", "A joke");
      const bad = workshopOf(priya)?.bad ?? collectionId("none");
      const entries = () => priya.community.get()?.slices[`collection:${bad}`]?.entries ?? [];
      await until(priya.community, () => entries().length === 4);
      const joke = entries().at(-1);
      if (joke !== undefined) await priya.tell({ type: "hideEntry", collection: bad, entry: joke });
    },
    shows: "Hidden by the facilitator",
    opens: (screen) => screen.button("What to do with “No agenda”").click(),
  },
  {
    name: "two entries being merged",
    happens: async () => undefined,
    shows: "Hidden by the facilitator",
    opens: (screen) => screen.button("Merge with…").click(),
  },
  {
    name: "good list",
    happens: async (priya, tom) => {
      await step(priya, "bad");
      await until(tom.community, () => workshopOf(tom)?.step === "good");
      const now = workshopOf(tom);
      if (now?.step === "good") for (const text of ["An agenda", "Coffee"]) await write(tom, now.good, text);
    },
    shows: "Coffee",
  },
  { name: "vote on the contract", happens: (priya) => step(priya, "good"), shows: /^Give a thumb/ },
  {
    name: "that everybody voted",
    happens: (priya, tom) => vote([priya, tom]),
    shows: "Everybody here has voted.",
  },
  {
    name: "what becomes principles",
    happens: (priya) => step(priya, "vote"),
    shows: "Which become principles?",
  },
  {
    name: "wording",
    happens: tell({ type: "draftPrinciples", by: { kind: "top", count: 2 } }),
    shows: /^Word them/,
    opens: (screen) => screen.app.getByRole("checkbox", { name: "Also set the ELMO rule" }).check(),
  },
  { name: "contract to be signed", happens: tell({ type: "adoptContract", elmo: null }), shows: "Sign it" },
  {
    name: "contract, signed",
    happens: tell({ type: "signContract", version: 1 }),
    shows: "You have signed it.",
  },
];

const logistics: readonly Step[] = [
  {
    name: "votes on the logistics",
    happens: tell({ type: "voteOnLogistics", elements: ["frequency", "duration", "participants"], ...live }),
    shows: "How often do we meet?",
  },
  {
    name: "decisions",
    happens: async (priya, tom) => {
      await vote([priya, tom], 3);
      await closeVotes(priya);
    },
    shows: "This is what most of us want.",
  },
];

const topics: readonly Step[] = [
  {
    name: "topics, asked for",
    happens: async (priya, tom) => {
      await priya.tell({ type: "askForTopics", ...live });
      for (const text of ["Design tokens", "Flaky tests"])
        await tom.tell({
          ...{ type: "offerTopic", title: text },
          details: { why: "They drift", kind: "discuss", minutes: 20 },
        });
    },
    shows: "Flaky tests",
  },
  {
    name: "vote on the topics",
    happens: tell({ type: "stopAsking" }, { type: "openBacklogVote", budget: 2, cap: 2, ...live }),
    shows: "0 of 2 have voted at the last count",
  },
  {
    name: "ranking",
    happens: async (priya, tom) => {
      await vote([priya, tom]);
      await closeVotes(priya);
    },
    shows: /^The vote is closed/,
  },
];

const besides: readonly Step[] = [
  {
    name: "a list that is asked for",
    happens: tell({
      ...{ type: "openCollection", prompt: "What did we learn?", anonymous: false, perMember: 2 },
      ...live,
    }),
    shows: "What did we learn?",
  },
  {
    name: "an open vote",
    happens: tell({
      ...{ type: "openPoll", question: "Shall we?", options: ["Yes", "No"], budget: 1, cap: 1 },
      ...{ secrecy: "open", membersAdd: true, ...live },
    }),
    shows: "Shall we?",
  },
];

/** Takes every step, and checks the screen in every theme after each. */
async function walk(
  screen: Founder,
  [priya, tom]: readonly [PersonClient, PersonClient],
  steps: readonly Step[],
): Promise<void> {
  for (const { name, happens, shows, opens } of steps)
    await test.step(name, async () => {
      await happens(priya, tom);
      await screen.sees(shows);
      await opens?.(screen);
      expect(await violations(screen), name).toEqual([]);
      const wider = await screen.app
        .locator("html")
        .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect(wider, `${name}: pixels beyond the screen`).toBeLessThanOrEqual(0);
    });
}

for (const place of ["panel", "tab"] as const)
  test(`axe finds nothing wrong with any step of a founding in the ${place}, at 320 pixels`, async ({
    guildhall,
  }) => {
    test.setTimeout(900_000);
    await guildhall.seed({});
    const [priya, tom] = await company(guildhall, "priya", "tom");
    const screen = await guildhall.founder();
    await screen.page.setViewportSize(NARROW);
    await (place === "panel" ? screen.openPanel() : screen.openDetails());
    await expect(screen.heading).toHaveText("Frontend Guild");
    const at: readonly [PersonClient, PersonClient] = [priya, tom];

    expect(await violations(screen), "nothing begun").toEqual([]);
    await walk(screen, at, workshop);
    await walk(screen, at, logistics);
    await walk(screen, at, topics);
    if (place === "tab") {
      const dates = [7, 14].map((days) => Date.now() + days * DAY);
      await walk(screen, at, [
        {
          name: "plan",
          happens: tell({ type: "proposePlan", sessions: 2, dates, opening: null, closing: null }),
          shows: "Not accepted yet. Everybody can see it change.",
        },
        { name: "home", happens: tell({ type: "acceptPlan" }), shows: /^Agenda of / },
      ]);
    }
    await walk(screen, at, besides);
    if (place === "panel")
      for (const form of [
        "Hold a vote",
        "Collect answers",
        "Revise the social contract",
        "Vote on how we meet",
      ])
        await test.step(form, async () => {
          await screen.button("Start something").click();
          await screen.button(form).click();
          expect(await violations(screen), form).toEqual([]);
          await screen.button("Back").click();
        });
    priya.close();
    tom.close();
  });
