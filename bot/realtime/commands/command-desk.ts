import { myCommunity } from "@guildhall/shared/domain/community/mine";
import { mySession } from "@guildhall/shared/domain/session/view";
import { MINUTE, type Instant } from "@guildhall/shared/domain/kernel/time";
import { COMMAND_LIFETIME, commandTime } from "@guildhall/shared/protocol/command-id";
import { communityCommand, sessionCommand } from "@guildhall/shared/protocol/commands";
import { findMemberRefs } from "@guildhall/shared/protocol/member-refs";
import { commandMessage, type CommandMessage } from "@guildhall/shared/protocol/command-message";
import type { Answer } from "@guildhall/shared/protocol/messages";
import type { CommandEnvelope, CommandOutcome } from "@guildhall/shared/app/live-stream";
import type { Hub } from "../hub/hub.ts";
import type { People } from "../../people/people.ts";
import type { Panel } from "../connection/panel.ts";

/** How far a tab's estimate of the server's clock may be ahead. */
const AHEAD = MINUTE;

const failed = (reason: Extract<Answer, { kind: "failed" }>["reason"], retryable: boolean): Answer => ({
  kind: "failed",
  retryable,
  reason,
});

const namedIn = {
  community: findMemberRefs(communityCommand),
  session: findMemberRefs(sessionCommand),
};

/** Passes a person's command to its stream, and returns the outcome. */
export async function takeCommand(
  hub: Hub,
  panel: Panel,
  raw: unknown,
  now: Instant,
  { members }: Pick<People, "members">,
): Promise<Answer> {
  const parsed = commandMessage.safeParse(raw);
  if (!parsed.success) return failed("badRequest", false);
  const message = parsed.data;
  const madeAt = commandTime(message.id);
  if (madeAt < now - COMMAND_LIFETIME || madeAt > now + AHEAD)
    return { kind: "refused", rejection: { code: "commandExpired" } };
  // Members named by the tab are checked against the directory before the domain sees the command (SPEC SEC-24).
  const named = namedIn[message.stream](message.command);
  if (named.length > 0 && !(await members.knows(hub.community, named)))
    return { kind: "refused", rejection: { code: "notAMember" } };
  return message.stream === "community"
    ? takeCommunityCommand(hub, panel, message)
    : takeSessionCommand(hub, panel, message);
}

async function takeCommunityCommand(
  { liveStream }: Hub,
  panel: Panel,
  message: Extract<CommandMessage, { stream: "community" }>,
): Promise<Answer> {
  const data = panel.data.panel;
  const outcome = await liveStream.submit(envelope(panel, message, message.command));
  if (outcome.kind !== "done") return toAnswer(outcome, null);
  // A repeat is answered with its original version, so later changes are still sent separately.
  data.sentOwnVersion = Math.max(data.sentOwnVersion, outcome.version);
  return toAnswer(outcome, myCommunity(liveStream.state, data.holder.ref));
}

async function takeSessionCommand(
  hub: Hub,
  panel: Panel,
  message: Extract<CommandMessage, { stream: "session" }>,
): Promise<Answer> {
  const liveStream = await hub.sessionStream(message.session).catch(() => undefined);
  if (liveStream === undefined) return failed("storage", true);
  // Another community's session is answered like one that is over, to reveal nothing about it.
  if (liveStream === null) return { kind: "refused", rejection: { code: "sessionNotRunning" } };
  const data = panel.data.panel;
  data.answering += 1;
  const outcome = await liveStream.submit(envelope(panel, message, message.command));
  // No await between here and the answer, so that nothing is sent later that the answer already contains.
  data.answering -= 1;
  if (outcome.kind !== "done") {
    hub.tellOwn(panel);
    return toAnswer(outcome, null);
  }
  const mine = mySession(liveStream.state, data.holder.ref);
  // A repeat is answered with its old version, and a tab ignores what is older than what it knows.
  if (outcome.version === liveStream.version) data.sentVoice = mine;
  else hub.tellOwn(panel);
  return toAnswer(outcome, mine);
}

const envelope = <Command>(
  panel: Panel,
  { id }: CommandMessage,
  command: Command,
): CommandEnvelope<Command> => {
  const { ref, meetingOrganiser } = panel.data.panel.holder;
  return { id, actor: { kind: "member", ref, meetingOrganiser }, command };
};

function toAnswer(outcome: CommandOutcome, mine: unknown): Answer {
  switch (outcome.kind) {
    case "done":
      return { kind: "done", version: outcome.version, mine };
    case "refused":
      return { kind: "refused", rejection: outcome.rejection };
    case "failed":
      return failed(outcome.reason, outcome.retryable);
  }
}
