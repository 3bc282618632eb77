import type { Decision } from "../../kernel/decider.ts";
import type { GivenByMember, OfType } from "../../kernel/feature.ts";
import { optionId, pollId } from "../../kernel/ids.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { MINUTE } from "../../kernel/time.ts";
import { newOption, newPoll } from "../polls/part.ts";
import type { WorkshopCommand } from "./commands.ts";
import { onAdopting } from "./decide-draft.ts";
import type { ObjectionAnswer, StepEvent, WorkshopState, WorkshopUses } from "./part.ts";
import { roundsOf } from "./rounds.ts";
import { openedOf } from "./state.ts";

// Before a contract is adopted everybody may be asked whether they can live with it (SPEC OBJECT-1). Each round is a poll.

/** In the chat a round is open for as long as the vote was. */
export const askForObjections = (
  _command: OfType<WorkshopCommand, "askForObjections">,
  state: WorkshopState,
  given: GivenByMember<WorkshopUses>,
): Decision<StepEvent> =>
  onAdopting(state, given, (workshop) => {
    const { meta, uses } = given;
    if (workshop.draft.length === 0) return refuse({ code: "noPrinciples" });
    const round = (roundsOf(workshop, uses.polls).at(-1)?.subject.round ?? 0) + 1;
    const id = pollId(`${workshop.id}-objections-${round}`);
    const answers: readonly ObjectionAnswer["answer"][] = ["fine", "notYet"];
    const inChat = workshop.mode === "chat";
    const poll = newPoll(id, { kind: "objections", workshop: workshop.id, round }, meta.at, {
      ...openedOf(workshop),
      options: answers.map((answer) => newOption(optionId(`${id}-${answer}`), "", { answer })),
      reasonFor: optionId(`${id}-notYet`),
      ...{ inChat, closesAt: inChat ? meta.at + workshop.minutes.vote * MINUTE : null },
    });
    const opened = uses.polls.open([poll]);
    return opened.ok ? ok(opened.value) : opened;
  });
