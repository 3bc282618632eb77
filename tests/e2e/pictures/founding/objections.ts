import type { Company, Who } from "./company.ts";
import { all, found, nextStep, startWorkshop, THUMBS, turnRound, vote, writeBad } from "./steps.ts";
import { after, chat, dialog, member, panels, plain, runner, setup, type Shot, type Story } from "./story.ts";
import { reasons } from "./texts.ts";

const draft = (company: Company): Promise<void> =>
  company.tell("priya", { type: "draftPrinciples", by: { kind: "top", count: 4 } });
const ask = (company: Company): Promise<void> => company.tell("priya", { type: "askForObjections" });

function lastRound(company: Company) {
  const slices = company.sees();
  const poll = (slices.polls ?? [])
    .flatMap((id) => slices[`poll:${id}`] ?? [])
    .findLast(({ subject }) => subject.kind === "objections");
  if (poll === undefined) throw new Error("There is no vote on objections");
  return poll;
}

/** So many say that they can live with it; then each of these reasons is given, every other one with a name. */
const answer =
  (fine: number, why: readonly string[]) =>
  async (company: Company): Promise<void> => {
    const { id: poll, options } = lastRound(company);
    const [live, notYet] = options.map(({ id }) => id);
    if (live === undefined || notYet === undefined) throw new Error("There are two answers");
    const who = (place: number): Who => company.keys[place % company.keys.length] ?? "tom";
    await company.tellAll(
      Array.from({ length: fine }, (_, place) => [
        who(place + 1),
        { type: "castBallot", poll, ballot: { [live]: 1 } },
      ]),
    );
    await company.tellAll(
      why.map((text, place) => [
        who(fine + place + 1),
        { type: "castBallot", poll, ballot: { [notYet]: 1 }, reason: { text, named: place % 2 === 1 } },
      ]),
    );
  };

const close = (company: Company): Promise<void> =>
  company.tell("priya", { type: "closePoll", poll: lastRound(company).id });

/** The field for a reason is open, with something in it. */
const objecting: NonNullable<Shot["first"]> = async (app, { activities }) => {
  await app.getByRole("radio", { name: activities.objections.answers.notYet }).check();
  await app
    .getByRole("textbox")
    .first()
    .fill(reasons(1)[0] ?? "");
};

const toWording = (mode: "live" | "chat") =>
  all(
    found(),
    startWorkshop(THUMBS, mode),
    writeBad(7),
    nextStep("bad"),
    turnRound(7),
    nextStep("good"),
    vote(6),
    nextStep("vote"),
    draft,
  );

export const objections: readonly Story[] = [
  {
    name: "objections",
    moments: [
      { name: "1-asked", happens: all(toWording("live"), ask), shots: [...panels, setup] },
      {
        name: "2-objecting",
        happens: () => Promise.resolve(),
        shots: [after(member, "objecting", objecting)],
      },
      { name: "3-answered", happens: answer(3, reasons(7).slice(0, 3)), shots: [...panels.map(plain)] },
      { name: "4-heard", happens: close, shots: [...panels, setup] },
      { name: "5-again", happens: ask, shots: [plain(runner), plain(member)] },
      { name: "6-nobody", happens: close, shots: [plain(runner)] },
    ],
  },
  {
    name: "objections-many",
    moments: [
      {
        name: "heard",
        happens: all(toWording("live"), ask, answer(2, reasons("long")), close),
        shots: panels.map(plain),
      },
    ],
  },
  {
    name: "objections-card",
    moments: [
      {
        name: "asked",
        happens: all(toWording("chat"), ask),
        shots: [
          chat,
          dialog("tom", "objecting", ({ cards }) => ({
            card: cards.vote.question.objections,
            button: cards.objections.say,
          })),
        ],
      },
      { name: "heard", happens: all(answer(3, reasons(7).slice(0, 3)), close), shots: [chat] },
    ],
  },
];
