import { TOPIC_VOTES, WORKSHOP_VOTE } from "@guildhall/shared/domain/beginnings";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { entryId, isId } from "@guildhall/shared/domain/kernel/ids";
import { LOGISTICS_ELEMENTS } from "@guildhall/shared/domain/community/logistics/part";
import { unreachable } from "@guildhall/shared/domain/kernel/never";
import { tidyLine } from "@guildhall/shared/domain/kernel/text";
import { DAY, HOUR, MINUTE } from "@guildhall/shared/domain/kernel/time";
import { fingerprint } from "../cards/activity/fingerprint.ts";
import type { Press } from "../cards/activity/press.ts";
import { adds, asks, part, whole, type Asked, type PressTime, type Wish } from "./asked.ts";
import { planCommands } from "./plan-commands.ts";

/** What leads a community through its founding. */
export type FoundingPress = Extract<
  Press,
  {
    verb:
      | "startWorkshop"
      | "startLogistics"
      | "askTopics"
      | "startRanking"
      | "moreTime"
      | "draft"
      | "saveDraft"
      | "movePrinciple"
      | "adopt"
      | "propose"
      | "movePlanned"
      | "accept"
      | "discard";
  }
>;

const MINUTES = HOUR / MINUTE;
/** What "more time" gives. */
const ONE_DAY = DAY / MINUTE;
/** All of a draft; each principle is a part of it. */
const DRAFT = "draft";

export function foundingCommands(press: FoundingPress, state: FoundedCommunity, time: PressTime): Wish {
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
      // What is offered from now on is in no vote: nobody is asked for it any more.
      return [
        ...adds({ type: "openBacklogVote", ...TOPIC_VOTES, ...open(press.data.hours) }),
        ...adds({ type: "stopAsking" }),
      ];
    case "moreTime":
      return adds({ type: "extendStep", step: press.data.step, minutes: ONE_DAY });
    case "draft":
    case "saveDraft":
    case "movePrinciple":
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

type DraftPress = Extract<FoundingPress, { verb: "draft" | "saveDraft" | "movePrinciple" | "adopt" }>;

function draftCommands(press: DraftPress, { workshop }: FoundedCommunity): Wish {
  switch (press.verb) {
    case "draft": {
      const { by, top, atLeast } = press.data;
      const rule =
        by === "top" ? ({ kind: by, count: top } as const) : ({ kind: by, votes: atLeast } as const);
      return [asks({ type: "draftPrinciples", by: rule }, whole(DRAFT))];
    }
    case "saveDraft": {
      const { texts, another, before } = press.data;
      // What was left as it was drawn says nothing: somebody else may have worded it anew meanwhile.
      const changed = texts.filter(([id, text]) => fingerprint(text) !== before[id]);
      return [
        ...changed.map(([principle, text]): Asked =>
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
    case "adopt": {
      // Once it is adopted there is no draft any more, and a repeat is answered like the first.
      const same = workshop?.step !== "adopting" || fingerprint(workshop.draft) === press.data.seen;
      return same ? adds({ type: "adoptContract", elmo: null }) : "changed";
    }
    default:
      return unreachable(press);
  }
}
