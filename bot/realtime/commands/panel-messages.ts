import { rosterRequest } from "@guildhall/shared/protocol/command-message";
import type { CalendarAnswer } from "@guildhall/shared/protocol/calendar";
import type { ExportAnswer } from "@guildhall/shared/protocol/export";
import type { MoveAnswer } from "@guildhall/shared/protocol/moves";
import type { HeldAnswer } from "@guildhall/shared/protocol/held";
import type { PermitsAnswer } from "@guildhall/shared/protocol/permits";
import type { PanelEvent } from "@guildhall/shared/protocol/protocol-step";
import type { SearchAnswer } from "@guildhall/shared/protocol/search";
import type { Answer, InvitedAnswer, RosterAnswer } from "@guildhall/shared/protocol/messages";
import { type Millis, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { AddressDesk } from "../../calendar/address-desk.ts";
import type { ExportDesk } from "../../export/export-desk.ts";
import type { MoveDesk } from "../../moves/move-desk.ts";
import type { HeldDesk } from "../../privacy/held-desk.ts";
import type { SearchDesk } from "../../search/search-desk.ts";
import { takeCommand } from "./command-desk.ts";
import { cut, isStalled } from "../connection/cut.ts";
import type { Hub } from "../hub/hub.ts";
import type { PastAnswer, ReadPast } from "../past/read-past.ts";
import type { People } from "../../people/people.ts";
import type { Limited } from "../limits/message-limits.ts";
import type { Panel } from "../connection/panel.ts";
import type { Log } from "@guildhall/shared/app/log";
import { kindOf } from "../../ops/error-kind.ts";

interface MessageDeps {
  readonly people: Pick<People, "members" | "invited" | "search" | "permits">;
  readonly readPast: ReadPast;
  readonly searchDesk: SearchDesk;
  readonly addressDesk: AddressDesk;
  readonly exportDesk: ExportDesk;
  readonly moveDesk: MoveDesk;
  readonly heldDesk: HeldDesk;
  readonly environment: Pick<Environment, "now" | "later">;
  readonly log: Log;
}

/** The events that expect an answer. */
type AskEvent = Exclude<PanelEvent, "handshake" | "resync">;
type Reply = (answer: unknown) => void;

/** How long a refusal is delayed for a person who sends too much. */
const SLOW: Millis = SECOND;

const isReply = (value: unknown): value is Reply => typeof value === "function";

/**
 * Listens to a panel. Every message is parsed before use and counted, whether or not it expects an answer. Beyond normal use,
 * answers are delayed refusals; a flood ends the connection.
 */
export function listenTo(panel: Panel, hub: Hub, deps: MessageDeps): void {
  const { people, environment, log } = deps;
  const { limits, dialect } = panel.data.panel;

  /** Does `work` if one more of its kind is allowed; otherwise answers `no`, late. */
  function take(kind: Limited, work: () => void, no: () => void): void {
    const now = environment.now();
    const verdict = limits.take(kind, now);
    if (verdict === "flood" && limits.bar(now))
      log.warn({ community: hub.community, kind }, "a person who sent too much was cut off");
    // Without this, a panel that does not read its answers would fill the memory.
    if (verdict === "flood" || isStalled(panel)) cut(panel);
    else if (verdict === "fine") work();
    else environment.later(SLOW, no);
  }

  function answer<Message>(
    kind: AskEvent,
    sent: unknown,
    reply: unknown,
    no: (failure: "tooMuch" | "failed") => Message,
    work: (message: unknown) => Promise<Message>,
  ): void {
    const tell = (message: Message): void => {
      if (isReply(reply)) reply(dialect.answered(kind, message, sent));
    };
    const failed = (error: unknown): void => {
      log.warn({ community: hub.community, kind, error: kindOf(error) }, "a panel could not be answered");
      tell(no("failed"));
    };
    take(
      kind,
      () => {
        if (isReply(reply)) work(dialect.asked(kind, sent)).then(tell, failed);
      },
      () => tell(no("tooMuch")),
    );
  }

  const time = () => ({ at: environment.now() });
  panel.on("clock", (reply) => answer("clock", undefined, reply, time, () => Promise.resolve(time())));

  panel.on("resync", (sent) =>
    take(
      "resync",
      () => {
        const stream = dialect.asked("resync", sent);
        if (stream === "community" || stream === "session") hub.resync(panel, stream);
      },
      () => undefined,
    ),
  );

  panel.on("command", (message, reply) =>
    answer<Answer>(
      "command",
      message,
      reply,
      (failure) => ({
        kind: "failed",
        retryable: true,
        reason: failure === "tooMuch" ? "tooMuch" : "storage",
      }),
      (raw) => takeCommand(hub, panel, raw, environment.now(), people),
    ),
  );

  panel.on("roster", (message, reply) =>
    answer<RosterAnswer>(
      "roster",
      message,
      reply,
      () => ({ people: [] }),
      async (raw) => {
        const parsed = rosterRequest.safeParse(raw);
        if (!parsed.success) return { people: [] };
        const { community, conversation } = panel.data.panel.holder;
        return people.search(community, conversation, parsed.data.query);
      },
    ),
  );

  panel.on("rows", (message, reply) =>
    answer<PastAnswer>(
      "rows",
      message,
      reply,
      () => ({ kind: "failed", retryable: true }),
      (raw) => deps.readPast(panel.data.panel.holder, raw),
    ),
  );

  panel.on("search", (message, reply) =>
    answer<SearchAnswer>(
      "search",
      message,
      reply,
      () => ({ kind: "failed", retryable: true }),
      (raw) => deps.searchDesk(panel.data.panel.holder, raw),
    ),
  );

  panel.on("calendar", (message, reply) =>
    answer<CalendarAnswer>(
      "calendar",
      message,
      reply,
      () => ({ kind: "failed" }),
      (raw) => {
        const { community, ref } = panel.data.panel.holder;
        return deps.addressDesk({ community, member: ref }, raw);
      },
    ),
  );

  panel.on("export", (message, reply) =>
    answer<ExportAnswer>(
      "export",
      message,
      reply,
      () => ({ kind: "failed" }),
      (raw) => deps.exportDesk(panel.data.panel.holder, raw),
    ),
  );

  panel.on("move", (message, reply) =>
    answer<MoveAnswer>(
      "move",
      message,
      reply,
      () => ({ kind: "failed" }),
      (raw) => deps.moveDesk(panel.data.panel.holder, raw),
    ),
  );

  panel.on("held", (message, reply) =>
    answer<HeldAnswer>(
      "held",
      message,
      reply,
      () => ({ kind: "failed" }),
      (raw) => deps.heldDesk(panel.data.panel.holder, raw),
    ),
  );

  panel.on("permits", (reply) =>
    answer<PermitsAnswer>(
      "permits",
      undefined,
      reply,
      () => ({ kind: "failed" }),
      async () => {
        const { holder, meeting } = panel.data.panel;
        const { conversation, person } = holder;
        return { kind: "permits", ...(await people.permits.of({ conversation, person, meeting })) };
      },
    ),
  );

  panel.on("invited", (reply) =>
    answer<InvitedAnswer>(
      "invited",
      undefined,
      reply,
      () => null,
      () => {
        if (!hub.showsInvited) return Promise.resolve(null);
        const { community, conversation } = panel.data.panel.holder;
        return people.invited(community, conversation);
      },
    ),
  );
}
