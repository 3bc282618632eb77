import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { MemberSessionCommand } from "@guildhall/shared/domain/session/commands";
import type { CommandMessage } from "@guildhall/shared/protocol/command-message";
import type { Answer } from "@guildhall/shared/protocol/messages";
import { freshId } from "@guildhall/shared/ports/fresh-id";
import { createSyncClient } from "../../tab/sync/create-sync-client.ts";
import { socketWire } from "../../tab/sync/socket-wire.ts";
import type { SyncClient } from "../../tab/sync/sync-client.ts";
import type { OpenWire } from "../../tab/sync/wire.ts";
import type { TeamsStandIn } from "../teams-stand-in/start.ts";
import { eventually } from "./eventually.ts";

/** One command that a person sent, with its retries. */
export interface RecordedCommand {
  readonly id: string;
  readonly person: string;
  readonly message: CommandMessage;
  /** when it was first sent and when its person got the answer, in ticks of one clock for all people */
  readonly sentAt: number;
  answeredAt: number | null;
  answer: Answer | null;
  /** how often it was sent */
  sent: number;
}

/** The commands of all people, in the order in which they were first sent. */
export interface History {
  readonly commands: readonly RecordedCommand[];
  /** Calls back after every recorded event; returns the unsubscribe function. */
  onEvent(listener: () => void): () => void;
}

/** A person with an open panel whose commands are recorded. */
export interface RecordingPerson extends SyncClient {
  readonly name: string;
  tell(command: MemberCommunityCommand): Promise<Answer>;
  run(command: MemberSessionCommand): Promise<Answer>;
}

export interface Recorder {
  readonly history: History;
  /** Connects a person; resolves when their community is known. */
  connect(person: string, url: string): Promise<RecordingPerson>;
  close(): void;
}

/** Records the commands of people of the stand-in in one history. */
export function createRecorder(teams: TeamsStandIn): Recorder {
  const commands: RecordedCommand[] = [];
  const byId = new Map<string, RecordedCommand>();
  const listeners = new Set<() => void>();
  const people: RecordingPerson[] = [];
  let clock = 0;
  const tick = (): number => (clock += 1);
  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  const recorded =
    (person: string, open: OpenWire): OpenWire =>
    (handshake, handlers) => {
      const wire = open(handshake, handlers);
      return {
        ...wire,
        ask(event, message, answered) {
          if (event === "command") sent(person, message as CommandMessage);
          wire.ask(event, message, answered);
        },
      };
    };

  function sent(person: string, message: CommandMessage): void {
    const known = byId.get(message.id);
    if (known !== undefined) known.sent += 1;
    else {
      const first: RecordedCommand = {
        id: message.id,
        person,
        message,
        sentAt: tick(),
        answeredAt: null,
        answer: null,
        sent: 1,
      };
      byId.set(message.id, first);
      commands.push(first);
    }
    tell();
  }

  return {
    history: {
      commands,
      onEvent(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },

    async connect(person, url) {
      const conversation = teams.conversation("meeting");
      let drawn = "";
      const sync = createSyncClient({
        surface: "panel",
        conversation: conversation.id,
        meeting: conversation.meetingId ?? null,
        getToken: () => teams.tokens.sso(person),
        openWire: recorded(person, socketWire(url, { origin: url })),
        environment: {
          wall: () => Date.now(),
          monotonic: () => performance.now(),
          later(delay, work) {
            const timer = setTimeout(work, delay);
            return () => clearTimeout(timer);
          },
          random: () => (drawn = freshId()),
          // As soon after a cut as any panel would come back.
          chance: () => 0,
          onWake: () => () => undefined,
        },
      });
      /** Records the answer to a command, found by the random part of its id. */
      async function recordAnswer(telling: Promise<Answer>): Promise<Answer> {
        const random = drawn;
        const answer = await telling;
        const entry = commands.find(({ id }) => id.endsWith(`-${random}`));
        if (entry !== undefined) {
          entry.answer = answer;
          entry.answeredAt = tick();
        }
        tell();
        return answer;
      }
      const client: RecordingPerson = {
        ...sync,
        name: person,
        tell: (command) => recordAnswer(sync.tellCommunity(command)),
        async run(command) {
          const session = await eventually(
            sync.session,
            (seen) => seen !== null,
            `${person} to see a session`,
          );
          return recordAnswer(sync.tellSession(session.slices.session.id, command));
        },
      };
      people.push(client);
      await eventually(sync.community, (community) => community !== null, `${person} to be let in`);
      return client;
    },

    close() {
      for (const person of people) person.close();
    },
  };
}
