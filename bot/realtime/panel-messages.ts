import type { Answer, InvitedAnswer, RosterAnswer } from "@guildhall/shared/protocol/messages";
import type { Environment } from "@guildhall/shared/ports/environment";
import { takeCommand } from "./command-desk.ts";
import { cut } from "./cut.ts";
import type { Hub } from "./hub.ts";
import type { Invited } from "./invited.ts";
import type { MemberDirectory } from "./member-directory.ts";
import type { Membership } from "./membership.ts";
import type { LimitedMessage } from "./message-limits.ts";
import type { Panel } from "./panel.ts";
import type { Log } from "@guildhall/shared/app/log";
import { kindOf } from "./error-kind.ts";
import { searchRoster } from "./roster-search.ts";

interface MessageDeps {
  readonly membership: Membership;
  readonly members: MemberDirectory;
  readonly invited: Invited;
  readonly environment: Pick<Environment, "now">;
  readonly log: Log;
}

type Reply<Message> = (message: Message) => void;

const isReply = <Message>(value: unknown): value is Reply<Message> => typeof value === "function";

/** Listens to what a panel says. Nothing is believed unparsed, and a flood ends the connection. */
export function listenTo(panel: Panel, hub: Hub, deps: MessageDeps): void {
  const { environment, log } = deps;

  const within = (kind: LimitedMessage): boolean => {
    if (panel.data.panel.limits.allow(kind, environment.now())) return true;
    log.warn({ community: hub.community, kind }, "a panel sent too much and was cut off");
    cut(panel);
    return false;
  };

  panel.on("clock", (reply) => {
    if (isReply<{ at: number }>(reply) && within("clock")) reply({ at: environment.now() });
  });

  panel.on("resync", (stream) => {
    if ((stream === "community" || stream === "session") && within("resync")) hub.resync(panel, stream);
  });

  panel.on("command", (message, reply) => {
    if (!isReply<Answer>(reply) || !within("command")) return;
    takeCommand(hub, panel, message, environment.now(), deps.members).then(reply, (error: unknown) => {
      log.warn({ community: hub.community, error: kindOf(error) }, "a command failed");
      reply({ kind: "failed", retryable: true, reason: "storage" });
    });
  });

  panel.on("roster", (message, reply) => {
    if (!isReply<RosterAnswer>(reply) || !within("roster")) return;
    searchRoster(panel, message, deps.membership, deps.members).then(reply, (error: unknown) => {
      log.warn({ community: hub.community, error: kindOf(error) }, "the roster cannot be searched");
      reply({ people: [] });
    });
  });

  panel.on("invited", (reply) => {
    if (!isReply<InvitedAnswer>(reply) || !within("invited")) return;
    if (!hub.showsInvited) return reply(null);
    const { community, conversation } = panel.data.panel.holder;
    deps.invited(community, conversation).then(reply, (error: unknown) => {
      log.warn({ community: hub.community, error: kindOf(error) }, "nobody knows who is invited");
      reply(null);
    });
  });
}
