import { isChosen } from "@guildhall/shared/domain/community/topics/part";
import { isolated } from "@guildhall/shared/domain/isolated";
import { LOGISTICS_ELEMENTS } from "@guildhall/shared/domain/community/logistics/part";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import {
  type CommunityView,
  type OpenPollViewModel,
  readBacklog,
  readPoll,
} from "../../../activity/view-models.ts";
import { usePeopleHere, useView } from "../../../activity/use-activities.ts";
import { WORKSHOP_STEPS } from "../../../activity/workshop-steps.ts";
import { choiceText } from "../../../messages/en/community-life.ts";
import { en } from "../../../messages/en.ts";
import type { Matter } from "./matter.ts";

/** A step's state, also in words. */
export interface Step {
  readonly is: "notBegun" | "begun" | "running" | "done";
  readonly text: string;
}

const words = en.setup.steps;
const NOT_BEGUN: Step = { is: "notBegun", text: words.notBegun };

/** The state of each founding step. */
export function useSteps(): Readonly<Record<Matter, Step>> {
  const view = useView();
  const here = usePeopleHere();
  return {
    contract: contractStep(view, here),
    logistics: logisticsStep(view, here),
    topics: topicsStep(view, here),
  };
}

/** In the chat, the number of people to expect is not known. */
const turnoutText = (turnout: number, inChat: boolean, here: number): string =>
  inChat ? words.voted(turnout) : en.activity.vote.turnout(turnout, Math.max(here, turnout));

const openPolls = (view: CommunityView, subject: "logistics" | "backlog"): readonly OpenPollViewModel[] =>
  (view.slices.polls ?? []).flatMap((id) => {
    const poll = readPoll(view, id);
    return poll !== null && isOpen(poll) && poll.subject.kind === subject ? [poll] : [];
  });

function contractStep(view: CommunityView, here: number): Step {
  const { slices } = view;
  const { workshop } = slices;
  if (workshop !== undefined) {
    const poll = workshop.step === "vote" ? readPoll(view, workshop.poll) : null;
    if (poll?.progress.phase === "open")
      return { is: "running", text: turnoutText(poll.progress.turnout, poll.inChat, here) };
    const place = WORKSHOP_STEPS.indexOf(workshop.step) + 1;
    const text = words.workshop(place, WORKSHOP_STEPS.length, en.workshop.steps[workshop.step]);
    return { is: "running", text };
  }
  const version = slices.contract?.current ?? null;
  const contract = version === null ? undefined : slices[`contract:${version}`];
  if (contract === undefined) return NOT_BEGUN;
  const { principles, signatures } = contract;
  return { is: "done", text: words.contractDone(contract.version, principles.length, signatures.length) };
}

function logisticsStep(view: CommunityView, here: number): Step {
  const open = openPolls(view, "logistics");
  const [first] = open;
  if (first !== undefined) {
    const turnout = Math.min(...open.map(({ progress }) => progress.turnout));
    return { is: "running", text: turnoutText(turnout, first.inChat, here) };
  }
  const current = view.slices.logistics?.current;
  const decided = LOGISTICS_ELEMENTS.flatMap((element) => current?.[element] ?? []);
  if (decided.length === 0) return NOT_BEGUN;
  if (decided.length < LOGISTICS_ELEMENTS.length)
    return { is: "begun", text: words.someDecided(decided.length, LOGISTICS_ELEMENTS.length) };
  return { is: "done", text: decided.map(({ choice }) => isolated(choiceText(choice))).join(" · ") };
}

function topicsStep(view: CommunityView, here: number): Step {
  const { asking, waiting, planned, over } = readBacklog(view);
  const [vote] = openPolls(view, "backlog");
  if (vote !== undefined)
    return { is: "running", text: turnoutText(vote.progress.turnout, vote.inChat, here) };
  if (asking !== null) return { is: "running", text: en.backlog.soFar(waiting.length) };
  const unvoted = waiting.filter(({ votes }) => votes === null).length;
  if ([...waiting, ...planned, ...over].some((topic) => isChosen(topic, topic.standing)))
    return { is: "done", text: words.topicsRanked(waiting.length + planned.length, unvoted) };
  return waiting.length === 0 ? NOT_BEGUN : { is: "begun", text: words.topicsOffered(waiting.length) };
}
