import type { MemberCommunityCommand } from "../domain/community/commands.ts";
import type { MemberRef } from "../domain/kernel/ids.ts";
import type { Opened } from "../domain/kernel/opened.ts";
import { may, mayByRole, whoMay } from "./may.ts";
import { openVote, type PathStep } from "./path-steps.ts";
import type { PathPlan } from "./path-plan.ts";
import { canPropose } from "./plan.ts";
import type { CommunityReader } from "./reader.ts";
import { openScale } from "./scale.ts";
import type { Share } from "./share.ts";
import type { StepName } from "./steps.ts";
import { readBacklog } from "./topics.ts";
import { readWorkshop } from "./workshop.ts";

/** What is to be started, by those who may open activities. */
export type StartCode =
  "startWorkshop" | "voteOnLogistics" | "askForTopics" | "openBacklogVote" | "openScale" | "proposePlan";
/** What everybody does while something is open. */
export type EverybodysCode = "writeBad" | "writeGood" | "vote" | "offerTopics" | "answer" | "sayOnScale";
/** What is to be done by those who run what is open. */
export type RunnersCode = "wordPrinciples" | "acceptPlan";

/** The one thing to do next. */
export interface NextThing {
  readonly step: StepName | "plan";
  readonly code: StartCode | EverybodysCode | RunnersCode;
  /** whether every member does it; otherwise those in `who` do */
  readonly everybody: boolean;
  /** whether whoever reads does it, or may; whoever only follows is not asked to do what everybody does */
  readonly mine: boolean;
  /** whether they have done it; there may be more that they could add */
  readonly doneByMe: boolean;
  /** how many have done it, of those who take part; null where that is not counted */
  readonly done: Share | null;
  /** the members who do it; of what everybody does, those who take it on from there. Nobody: members may claim the role */
  readonly who: readonly MemberRef[];
}

/** The first step that is running, or else the first that is not achieved; then planning. Null: nothing is left to do. */
export function nextOnPath(
  reader: CommunityReader,
  steps: readonly PathStep[],
  plan: PathPlan,
): NextThing | null {
  const running = steps.find(({ is }) => is === "running");
  if (running !== undefined) return takePart(reader, running);
  const open = steps.find(({ achieved }) => !achieved);
  if (open !== undefined) return start(reader, open.name, startOf(reader, open.name));
  if (plan.is === "running") {
    const opened = reader.slices.plan ?? null;
    return forRunners(reader, "plan", "acceptPlan", "acceptPlan", opened);
  }
  if (plan.is === "done") return null;
  return start(reader, "plan", canPropose(reader) ? "proposePlan" : "askForTopics");
}

function startOf(reader: CommunityReader, step: StepName): StartCode {
  switch (step) {
    case "contract":
      return "startWorkshop";
    case "logistics":
      return "voteOnLogistics";
    case "topics":
      return readBacklog(reader).votable ? "openBacklogVote" : "askForTopics";
    case "rota":
      return "openScale";
  }
}

const start = (reader: CommunityReader, step: NextThing["step"], code: StartCode): NextThing => ({
  ...{ step, code, everybody: false, doneByMe: false, done: null },
  mine: mayByRole(reader, code),
  who: whoMay(reader, code),
});

const forRunners = (
  reader: CommunityReader,
  step: NextThing["step"],
  code: RunnersCode,
  command: MemberCommunityCommand["type"],
  opened: Opened | null,
): NextThing => ({
  ...{ step, code, everybody: false, doneByMe: false, done: null },
  mine: may(reader, command, { opened }),
  who: whoMay(reader, command, opened),
});

const takePart = (reader: CommunityReader, step: PathStep): NextThing | null =>
  step.name === "contract" ? inWorkshop(reader, step) : inOpenOne(reader, step);

function inWorkshop(reader: CommunityReader, step: PathStep): NextThing | null {
  const running = readWorkshop(reader);
  if (running === null) return null;
  const { workshop, bad, good, poll, objections } = running;
  const wrote = (list: typeof bad) => list?.entries.some(({ own }) => own !== null) === true;
  const everybody = (code: EverybodysCode, doneByMe: boolean) =>
    forEverybody(reader, step, { code, doneByMe, goesOn: "nextStep", opened: workshop });
  switch (workshop.step) {
    case "bad":
      return everybody("writeBad", wrote(bad));
    case "good":
      return everybody("writeGood", wrote(good));
    case "vote":
      return everybody("vote", (poll?.spent ?? 0) > 0);
    case "adopting":
      if (objections.open !== null) {
        const doneByMe = objections.open.spent > 0;
        return forEverybody(reader, step, {
          ...{ code: "answer", doneByMe, goesOn: "closePoll", opened: objections.open },
        });
      }
      return forRunners(reader, "contract", "wordPrinciples", "adoptContract", workshop);
  }
}

function inOpenOne(reader: CommunityReader, step: PathStep): NextThing {
  const scale = openScale(reader);
  if (step.name === "rota" && scale !== null)
    return forEverybody(reader, step, {
      ...{ code: "sayOnScale", doneByMe: scale.mine !== null, goesOn: "closeScale", opened: scale },
    });
  const polls = openVote(reader, step.name === "logistics" ? "logistics" : "backlog");
  const [first] = polls;
  if (first !== undefined) {
    const doneByMe = polls.every(({ spent }) => spent > 0);
    return forEverybody(reader, step, { code: "vote", doneByMe, goesOn: "closePoll", opened: first });
  }
  const { offered, asking } = readBacklog(reader);
  const said = { code: "offerTopics", doneByMe: offered, goesOn: "stopAsking", opened: asking } as const;
  return forEverybody(reader, step, said);
}

interface Everybodys {
  readonly code: EverybodysCode;
  readonly doneByMe: boolean;
  /** the command by which it is taken on from there */
  readonly goesOn: MemberCommunityCommand["type"];
  readonly opened: Opened | null;
}

const forEverybody = (
  reader: CommunityReader,
  { name, detail }: PathStep,
  { code, doneByMe, goesOn, opened }: Everybodys,
): NextThing => ({
  ...{ step: name, code, everybody: true, mine: !reader.mine.onlyFollows, doneByMe },
  done: "voted" in detail ? detail.voted : detail.kind === "scale" ? detail.said : null,
  who: whoMay(reader, goesOn, opened),
});
