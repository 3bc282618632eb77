import { placeFrom, type PlannedItem } from "../agenda.ts";
import { closeIdeas, collectIdeas } from "../backlog/decide.ts";
import { topicOf } from "../backlog/topic.ts";
import { closeCollectionWhenDue } from "../collection/decide.ts";
import { communityId, itemId, sessionId } from "../ids.ts";
import { parseItemDraft } from "../item-draft.ts";
import { LIMITS } from "../limits.ts";
import { reviewDecision } from "../logistics/decide.ts";
import type { Meta } from "../meta.ts";
import { unreachable } from "../never.ts";
import { closePollWhenDue } from "../poll/decide.ts";
import { ok, refuse } from "../result.ts";
import { scheduleAfterBegin } from "../schedule/schedule.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { parseSettings } from "../settings-change.ts";
import { parseLine } from "../text.ts";
import { HOUR } from "../time.ts";
import { nextStepWhenDue } from "../workshop/decide.ts";
import { organises } from "./authority.ts";
import type {
  ActivityCommand,
  CommunityCommand,
  MemberCommunityCommand,
  SystemCommunityCommand,
} from "./commands.ts";
import { begunOften, mayNotBegin } from "./begin-again.ts";
import { decideActivity, isActivityCommand } from "./decide-activity.ts";
import { decideMembership, hasLeft, isMembershipCommand, type MembershipCommand } from "./departures.ts";
import type { Member, Outcome } from "./outcome.ts";
import type { CommunityState, FoundedCommunity } from "./state.ts";

const SYSTEM: ReadonlySet<CommunityCommand["type"]> = new Set<SystemCommunityCommand["type"]>([
  "recordSessionEnd",
  "recordFacilitator",
  "recordMemberLeft",
  "recordMemberReturned",
  "recordUnknownSend",
  "collectIdeas",
  "closeCollectionWhenDue",
  "closePollWhenDue",
  "nextStepWhenDue",
  "reviewDecision",
]);

const isSystem = (command: CommunityCommand): command is SystemCommunityCommand => SYSTEM.has(command.type);

export function decideCommunity(command: CommunityCommand, state: CommunityState, meta: Meta): Outcome {
  if (isSystem(command)) {
    if (meta.actor.kind !== "system") return refuse({ code: "systemOnly" });
    if (isMembershipCommand(command)) return decideMembership(command, state, meta.at);
    if (state.status === "unfounded") return refuse({ code: "notFounded" });
    return decideForSystem(command, state, meta);
  }
  if (meta.actor.kind !== "member") return refuse({ code: "membersOnly" });
  if (hasLeft(state, meta.actor.ref)) return refuse({ code: "noLongerHere" });
  if (command.type === "found") return found(command.name, state, meta, meta.actor);
  if (state.status === "unfounded") return refuse({ code: "notFounded" });
  return decideForMember(command, state, meta, meta.actor);
}

/** Whoever founds a community is its first organiser (SPEC ORG-1). */
function found(name: string, state: CommunityState, meta: Meta, actor: Member): Outcome {
  if (state.status === "founded") return refuse({ code: "alreadyFounded" });
  const line = parseLine(name, "name", LIMITS.name);
  if (!line.ok) return line;
  return ok([
    {
      type: "CommunityFounded",
      community: communityId(meta.self),
      name: line.value,
      founder: actor.ref,
      settings: DEFAULT_SETTINGS,
    },
  ]);
}

function decideForSystem(
  command: Exclude<SystemCommunityCommand, MembershipCommand>,
  state: FoundedCommunity,
  meta: Meta,
): Outcome {
  switch (command.type) {
    case "recordSessionEnd":
      if (state.running?.id !== command.session) return ok([]);
      return ok([
        ...closeIdeas(state, meta.at),
        {
          type: "SessionEndRecorded",
          session: command.session,
          at: command.at,
          recordedAt: meta.at,
          by: command.by,
          parked: command.parked,
          done: command.done ?? null,
          somethingDone: command.somethingDone ?? true,
        },
      ]);
    case "recordFacilitator": {
      const { session, facilitator } = command;
      const known = state.running?.id !== session || state.running.facilitator === facilitator;
      return ok(known ? [] : [{ type: "FacilitatorRecorded", session, facilitator }]);
    }
    case "collectIdeas":
      return collectIdeas(command, state, meta);
    case "closeCollectionWhenDue":
      return closeCollectionWhenDue(command, state, meta);
    case "closePollWhenDue":
      return closePollWhenDue(command, state, meta);
    case "nextStepWhenDue":
      return nextStepWhenDue(command, state, meta);
    case "reviewDecision":
      return reviewDecision(command, state);
    case "recordUnknownSend":
      if (state.unknownSends.some((send) => send.id === command.id)) return ok([]);
      return ok([{ type: "SendUnknown", id: command.id, message: command.message }]);
    default:
      return unreachable(command);
  }
}

type FoundedCommand = Exclude<MemberCommunityCommand, { type: "found" }>;

function decideForMember(
  command: FoundedCommand,
  state: FoundedCommunity,
  meta: Meta,
  actor: Member,
): Outcome {
  if (command.type === "begin") {
    // A second Begin joins the session that runs (SPEC SESSION-1).
    if (state.running !== null) return ok([]);
    const notYet = mayNotBegin(state, actor.ref, meta.at);
    if (notYet !== null) return refuse(notYet);
    const session = sessionId(meta.freshId);
    const number = state.sessionsBegun + 1;
    return ok([
      { type: "SessionBegun", session, number, facilitator: actor.ref, at: meta.at },
      ...scheduleAfterBegin(state, meta.at),
    ]);
  }
  if (isActivityCommand(command)) return decideActivity(command, state, meta, actor);
  if (command.type === "claimOrganiser") {
    if (state.organisers.includes(actor.ref)) return ok([]);
    if (state.organisers.length > 0) return refuse({ code: "organisersLeft" });
    return ok([{ type: "OrganiserNamed", member: actor.ref, how: "claimed" }]);
  }
  if (!organises(state, actor)) return refuse({ code: "onlyOrganisers" });
  return decideForOrganiser(command, state, meta, actor);
}

type OrganiserCommand = Exclude<FoundedCommand, ActivityCommand | { type: "begin" | "claimOrganiser" }>;

function decideForOrganiser(
  command: OrganiserCommand,
  state: FoundedCommunity,
  meta: Meta,
  actor: Member,
): Outcome {
  switch (command.type) {
    case "changeSettings": {
      const name = parseLine(command.name ?? state.name, "name", LIMITS.name);
      if (!name.ok) return name;
      const settings = parseSettings({ ...state.settings, ...command.settings });
      if (!settings.ok) return settings;
      return ok([{ type: "SettingsChanged", name: name.value, settings: settings.value }]);
    }
    case "planItem": {
      if (state.agenda.length >= LIMITS.items) return refuse({ code: "full", most: LIMITS.items });
      const draft = parseItemDraft(command.item);
      if (!draft.ok) return draft;
      return ok([{ type: "ItemPlanned", item: { ...draft.value, id: itemId(meta.freshId), history: [] } }]);
    }
    case "editPlannedItem":
      return onPlanned(state, command.item, (item) => {
        const draft = parseItemDraft({ ...item, ...command.changes });
        if (!draft.ok) return draft;
        return ok([{ type: "PlannedItemEdited", item: { ...item, ...draft.value } }]);
      });
    case "removePlannedItem":
      return onPlanned(state, command.item, () => ok([{ type: "PlannedItemRemoved", item: command.item }]));
    case "movePlannedItem":
      return onPlanned(state, command.item, () =>
        ok([{ type: "PlannedItemMoved", item: command.item, to: placeFrom(command.to) }]),
      );
    case "reuseLastAgenda": {
      if (state.lastAgenda.length === 0) return refuse({ code: "noLastAgenda" });
      if (state.agenda.length + state.lastAgenda.length > LIMITS.items)
        return refuse({ code: "full", most: LIMITS.items });
      return ok(
        state.lastAgenda.map((item, index) => ({
          type: "ItemPlanned",
          item: { ...item, id: itemId(`${meta.freshId}-${index}`), history: [] },
        })),
      );
    }
    case "planParked":
    case "withdrawParked": {
      if (topicOf(state.backlog.topics, command.item)?.standing.is !== "parked")
        return refuse({ code: "noSuchParked" });
      if (command.type === "withdrawParked") return ok([{ type: "ParkedWithdrawn", item: command.item }]);
      if (state.agenda.length >= LIMITS.items) return refuse({ code: "full", most: LIMITS.items });
      return ok([{ type: "ParkedPlanned", item: command.item }]);
    }
    case "reopenSession": {
      if (state.running !== null) return refuse({ code: "sessionRunning" });
      if (state.last === null || meta.at - state.last.recordedAt > HOUR)
        return refuse({ code: "tooLateToReopen" });
      const often = begunOften(state, actor.ref, meta.at);
      if (often !== null) return refuse(often);
      return ok([{ type: "SessionReopened", session: state.last.id }]);
    }
    case "nameOrganiser":
      if (state.organisers.includes(command.member)) return ok([]);
      if (hasLeft(state, command.member)) return refuse({ code: "notAMember" });
      return ok([{ type: "OrganiserNamed", member: command.member, how: "named" }]);
    case "stepDownAsOrganiser":
      if (!state.organisers.includes(actor.ref)) return ok([]);
      return ok([{ type: "OrganiserStoodDown", member: actor.ref }]);
    case "resendMessage":
    case "dismissMessage":
      if (!state.unknownSends.some((send) => send.id === command.id))
        return refuse({ code: "noSuchMessage" });
      return ok([{ type: "SendSettled", id: command.id, again: command.type === "resendMessage" }]);
    default:
      return unreachable(command);
  }
}

function onPlanned(state: FoundedCommunity, id: string, then: (item: PlannedItem) => Outcome): Outcome {
  const item = state.agenda.find((each) => each.id === id);
  return item === undefined ? refuse({ code: "noSuchItem" }) : then(item);
}
