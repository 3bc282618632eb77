import type { PageName } from "@guildhall/shared/reading/pages";
import type { Company, Who } from "./company.ts";
import { accept, decide, makeContract, propose, schedule } from "./settling.ts";
import { all, found } from "./steps.ts";
import { after, member, memberSetup, panels, plain, setup, type Shot, type Story } from "./story.ts";
import { WHY } from "./texts.ts";
import { rankedTopics } from "./topics.ts";

const PAGES = [
  "sessions",
  "topics",
  "agreements",
  "people",
  "settings",
] as const satisfies readonly PageName[];

const on = (page: PageName, shot: Shot): Shot =>
  after(shot, page, (app, { setup: words }) =>
    app
      .getByRole("navigation", { name: words.pages.label })
      .getByRole("link", { name: words.pages.names[page], exact: true })
      .click(),
  );

async function begin(company: Company): Promise<void> {
  await company.tell("priya", { type: "begin", session: company.sees().upcoming?.[0] ?? null });
  await company.client("priya").run({ type: "next", run: null });
}

/** A session in which something is learned, promised and parked. */
async function meet(company: Company): Promise<void> {
  const priya = company.client("priya");
  await priya.run({
    type: "addTakeaway",
    kind: "learned",
    text: "Name tokens by what they mean",
    owner: null,
  });
  const actions: readonly (readonly [text: string, owner: Who | null])[] = [
    ["Write up the token names", "tom"],
    [WHY.slice(0, 200), "priya"],
    ["Ask the designers which of the names they use", null],
    ["Book the large room", "amara"],
  ];
  for (const [text, owner] of actions)
    await priya.run({ type: "addTakeaway", kind: "action", text, owner: owner && company.ref(owner) });
  for (const who of ["tom", "amara", "yuki", "mateo"] as const)
    await company.client(who).run({ type: "raiseElmo", run: null });
}

/** Its call is answered, and it ends. */
async function part(company: Company): Promise<void> {
  const priya = company.client("priya");
  const called = priya.session.get()?.slices.elmo?.run;
  if (called === undefined) throw new Error("There is no call");
  await priya.run({ type: "answerCall", run: called, answer: { kind: "park" } });
  await priya.run({ type: "finish" });
}

/** The pages of a community that is at home, and how its second session begins. */
export const pages: readonly Story[] = [
  {
    name: "pages",
    moments: [
      {
        name: "met",
        happens: all(found(), makeContract, decide, rankedTopics, schedule, propose, accept, begin, meet),
        shots: panels.map(plain),
      },
      {
        name: "again",
        happens: part,
        shots: [
          setup,
          memberSetup,
          ...panels,
          ...PAGES.flatMap((page) => [on(page, setup), on(page, memberSetup)]),
        ],
      },
      {
        name: "open-actions",
        happens: begin,
        shots: [...panels, plain(setup), plain({ ...member, as: "mei" })],
      },
    ],
  },
];
