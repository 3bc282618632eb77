import { TOPIC_VOTES, WORKSHOP_VOTE } from "@guildhall/shared/domain/beginnings";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import type { DraftRule } from "@guildhall/shared/domain/community/workshop/part";
import { entryId, isId } from "@guildhall/shared/domain/kernel/ids";
import { LOGISTICS_ELEMENTS } from "@guildhall/shared/domain/community/logistics/part";
import { unreachable } from "@guildhall/shared/domain/kernel/never";
import { tidyLine } from "@guildhall/shared/domain/kernel/text";
import { DAY, HOUR, MINUTE } from "@guildhall/shared/domain/kernel/time";
import { fingerprint } from "../cards/activity/fingerprint.ts";
import type { Press } from "../cards/activity/press.ts";
import { adds, asks, part, whole, type RequestedCommand, type PressTime, type PressIntent } from "./asked.ts";
import { planCommands } from "./plan-commands.ts";

/** The presses that lead a community through its founding. */
export type FoundingPress = Extract<
  Press,
  {
    verb:
      | "startWorkshop"
      | "startLogistics"
      | "askTopics"
      | "startRanking"
      | "startScale"
      | "moreTime"
      | "draft"
      | "saveDraft"
      | "movePrinciple"
      | "askForObjections"
      | "adopt"
      | "propose"
      | "movePlanned"
      | "accept"
      | "discard";
  }
>;

const MINUTES = HOUR / MINUTE;
/** How many minutes "more time" adds. */
const ONE_DAY = DAY / MINUTE;
/** The name of the whole draft; each principle is a part of it. */
const DRAFT = "draft";

export function foundingCommands(
  press: FoundingPress,
  state: FoundedCommunity,
  time: PressTime,
): PressIntent {
  const open = (hours: number) => ({ closesAt: time.now + hours * HOUR, inChat: true });
  switch (press.verb) {
    case "startWorkshop": {
      const each = press.data.hours * MINUTES;
      const minutes = { bad: each, good: each, vote: each };
      return adds({ type: "startWorkshop", mode: "chat", minutes, vote: WORKSHOP_VOTE });
    }
    case "startLogistics":
      return adds({ type: "voteOnLogistics", elements: LOGISTICS_ELEMENTS, ...open(press.data.hours) });
    case "askTopics":
      return adds({ type: "askForTopics", ...open(press.data.hours) });
    case "startRanking":
      // Topics offered from now on are not in this vote, so the request for topics ends.
      return [
        ...adds({ type: "openBacklogVote", ...TOPIC_VOTES, ...open(press.data.hours) }),
        ...adds({ type: "stopAsking" }),
      ];
    case "startScale":
      return adds({ type: "openScale", ...open(press.data.hours) });
    case "moreTime":
      return adds({ type: "extendStep", step: press.data.step, minutes: ONE_DAY });
    case "draft":
    case "saveDraft":
    case "movePrinciple":
    case "askForObjections":
    case "adopt":
      return draftCommands(press, state);
    case "propose":
    case "movePlanned":
    case "accept":
    case "discard":
      return planCommands(press, state, time);
    default:
      return unreachable(press);
  }
}

/** Which entries a dialog takes; older ones ask for a number. */
function ruleOf({ by, picked, top, atLeast }: Extract<DraftPress, { verb: "draft" }>["data"]): DraftRule {
  switch (by) {
    case "these":
      return { kind: by, options: picked };
    case "top":
      return { kind: by, count: top };
    case "atLeast":
      return { kind: by, votes: atLeast };
  }
}

type DraftPress = Extract<
  FoundingPress,
  { verb: "draft" | "saveDraft" | "movePrinciple" | "askForObjections" | "adopt" }
>;

function draftCommands(press: DraftPress, { workshop }: FoundedCommunity): PressIntent {
  switch (press.verb) {
    case "draft": {
      return [asks({ type: "draftPrinciples", by: ruleOf(press.data) }, whole(DRAFT))];
    }
    case "saveDraft": {
      const { texts, another, before } = press.data;
      // An unchanged field is ignored: somebody else may have reworded that principle in the meantime.
      const changed = texts.filter(([id, text]) => fingerprint(text) !== before[id]);
      return [
        ...changed.map(([principle, text]): RequestedCommand =>
          asks(
            tidyLine(text) === ""
              ? { type: "removePrinciple", principle }
              : { type: "editPrinciple", principle, text },
            part(DRAFT, principle),
          ),
        ),
        ...(tidyLine(another) === "" ? [] : adds({ type: "addPrinciple", text: another })),
      ];
    }
    case "movePrinciple": {
      const [principle = "", to = ""] = press.data.move.split(".");
      if (!isId(principle) || !/^\d{1,3}$/.test(to)) return "chooseFirst";
      return [
        asks(
          { type: "movePrinciple", principle: entryId(principle), to: Number(to) },
          part(DRAFT, principle),
        ),
      ];
    }
    case "askForObjections":
      // Everybody is asked about the wording that whoever asks has read.
      return workshop?.step === "adopting" && fingerprint(workshop.draft) !== press.data.seen
        ? "changed"
        : adds({ type: "askForObjections" });
    case "adopt": {
      // After adoption there is no draft left to compare: a repeat passes, and gets its first answer again.
      const same = workshop?.step !== "adopting" || fingerprint(workshop.draft) === press.data.seen;
      return same ? adds({ type: "adoptContract", elmo: null }) : "changed";
    }
    default:
      return unreachable(press);
  }
}
