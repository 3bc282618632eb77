import { eraseCommunity } from "../app/erase.ts";
import { createOutboxRunner } from "../app/outbox-runner.ts";
import { committedSignal, type CommittedSignal, tellingOthers, wakingOutbox } from "../app/committed.ts";
import { createLiveStreams } from "../app/create-live-streams.ts";
import { pokingProjections } from "../app/poke-projections.ts";
import { PokedProjections } from "../app/poked-projections.ts";
import { createStreamHistory } from "../app/stream-history.ts";
import type { StreamKinds } from "../app/stream-kind.ts";
import { STREAM_KINDS } from "../app/stream-kinds.ts";
import type { Log } from "../app/log.ts";
import type { CardSubject } from "../domain/community/cards/part.ts";
import type { ChatMessage } from "../domain/community/messages/part.ts";
import {
  communityId,
  type CommunityId,
  memberRef,
  type MemberRef,
  type SessionId,
} from "../domain/kernel/ids.ts";
import type { Actor } from "../domain/kernel/meta.ts";
import type { Millis } from "../domain/kernel/time.ts";
import { memoryNotices } from "../memory/notices.ts";
import { memoryStorage } from "../memory/storage.ts";
import { handledBy, type Projector } from "../projections/projector.ts";
import { PROJECTORS } from "../projections/projectors.ts";
import { UpToDate } from "../projections/up-to-date.ts";
import type { CardMark, DrawResult, PostResult } from "../ports/chat.ts";
import type { Notices } from "../ports/notices.ts";
import { RosterError } from "../ports/roster.ts";
import type { Storage } from "../ports/storage.ts";
import { manualEnvironment, type ManualEnvironment, settle } from "./manual-environment.ts";
import { nextOf } from "./decider-samples.ts";

const wantedBy = (projectors: readonly Projector[]) =>
  projectors.map((each) => ({ projection: each.name, types: handledBy(each) }));

function projectorIn(projectors: readonly Projector[], name: string): Projector {
  const projector = projectors.find((each) => each.name === name);
  if (projector === undefined) throw new Error(`No projection is called ${name}`);
  return projector;
}

const quiet: Log = { info() {}, warn() {}, error() {} };

/** A whole application without Teams: live streams and outbox, on storage and time that the test controls. */
export interface AppServer {
  readonly committed: CommittedSignal;
  readonly liveStreams: ReturnType<typeof createLiveStreams>;
  readonly runner: ReturnType<typeof createOutboxRunner>;
  readonly upToDate: UpToDate;
  readonly poked: PokedProjections;
}

/** A server of another version of Guildhall, and what it logs. */
export interface AppVersion {
  readonly streamKinds?: StreamKinds;
  readonly projectors?: readonly Projector[];
  readonly log?: Log;
}

export interface AppWorld {
  readonly storage: Storage;
  readonly environment: ManualEnvironment;
  /** who is present; set by the test */
  present: readonly MemberRef[];
  /** how many take part; by default nobody, so that nobody has to vote */
  takingPart: number | null;
  /** whether the bot is in no other chat */
  botMissing: boolean;
  /** what reached the chat */
  readonly posted: ChatMessage[];
  /** the chat's answer to the next posts */
  answer: (message: ChatMessage) => Promise<PostResult>;
  /** what the chat makes of marks on cards */
  drawCard: (subject: CardSubject, mark: CardMark) => Promise<DrawResult>;
  /** One more server on the same storage. `commitEvery`: how fast its commits may follow each other, if that matters. */
  server(storage?: Storage, commitEvery?: Millis, version?: AppVersion): AppServer;
}

export function appWorld(notices: Notices = memoryNotices(), storage = memoryStorage()): AppWorld {
  const environment = manualEnvironment();
  const world: AppWorld = {
    storage,
    environment,
    present: [],
    takingPart: 0,
    botMissing: false,
    posted: [],
    answer: () => Promise.resolve({ kind: "posted" }),
    drawCard: () => Promise.resolve({ kind: "drawn", again: environment.now() }),
    server(own = storage, commitEvery = 0, { streamKinds, projectors = PROJECTORS, log = quiet } = {}) {
      const whoIsHere = {
        present: () => world.present,
        around: () => world.present,
        lastPresent: () => Promise.resolve(world.present.length > 0 ? environment.now() : null),
      };
      const committed = committedSignal(log);
      const kinds = pokingProjections(streamKinds ?? STREAM_KINDS, wantedBy(projectors));
      const upToDate = new UpToDate({
        projections: own.projections,
        history: createStreamHistory(own.events, kinds),
      });
      const liveStreams = createLiveStreams({
        storage: own,
        notices,
        committed,
        whoIsHere,
        takingPart: () => Promise.resolve(world.takingPart),
        environment,
        log,
        streamKinds: kinds,
        commitEvery,
      });
      const poked = new PokedProjections(
        (name, community) => upToDate.follow(projectorIn(projectors, name), community),
        { environment, log },
      );
      const chat = {
        post(_: CommunityId, message: ChatMessage) {
          world.posted.push(message);
          return world.answer(message);
        },
        drawCard: (_: CommunityId, subject: CardSubject, mark: CardMark) => world.drawCard(subject, mark),
      };
      const { outbox, sealKeys, directory, attendanceNotes, calendarAddresses, erasedLog, bindings } = own;
      const runner = createOutboxRunner({
        outbox,
        liveStreams,
        sealKeys,
        directory,
        attendanceNotes,
        calendarAddresses,
        erasedLog,
        readPast: () => Promise.resolve({ sessions: [], takeaways: [] }),
        erase: (community) => eraseCommunity(own, community, environment.now()),
        bindings,
        notIn: () => (world.botMissing ? Promise.reject(new RosterError("botMissing")) : Promise.resolve([])),
        whoIsHere,
        chat,
        poked,
        environment,
        log,
        streamKinds: kinds,
      });
      committed.subscribe(tellingOthers(notices));
      committed.subscribe(wakingOutbox(runner));
      return { committed, liveStreams, runner, upToDate, poked };
    },
  };
  return world;
}

export const person = (name: string): Actor & { readonly kind: "member" } => ({
  kind: "member",
  ref: memberRef(name),
  meetingOrganiser: false,
});

export const GUILD: CommunityId = communityId("guild");

/** A founded community with an agenda of these titles, and its session, begun by Priya. */
export async function runningSession(
  server: Pick<AppServer, "liveStreams">,
  titles: readonly string[],
): Promise<SessionId> {
  const guild = await server.liveStreams.community(GUILD);
  const actor = person("priya");
  await guild.submit({ id: "found", actor, command: { type: "found", name: "Frontend Guild" } });
  const session = nextOf(guild.state).id;
  for (const title of titles)
    await guild.submit({
      id: `plan-${title}`,
      actor,
      command: { type: "planItem", session, item: { title, kind: "topic", presenter: null, minutes: 10 } },
    });
  await guild.submit({ id: "begin", actor, command: { type: "begin", session } });
  await settle();
  if (guild.state.status !== "founded" || guild.state.running === null) throw new Error("No session began");
  return guild.state.running.id;
}
