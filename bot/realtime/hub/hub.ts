import type { CommunityState } from "@guildhall/shared/domain/community/state";
import { viewCommunity } from "@guildhall/shared/domain/community/view";
import type { CommunityId, MemberRef, SessionId } from "@guildhall/shared/domain/kernel/ids";
import { decisionOn } from "@guildhall/shared/domain/community/logistics/part";
import type { SessionState } from "@guildhall/shared/domain/session/state";
import { viewSession } from "@guildhall/shared/domain/session/view";
import type { Live, StreamKind } from "@guildhall/shared/protocol/messages";
import { membersIn } from "@guildhall/shared/protocol/slice-members";
import type { CommunityStream, LiveStreams, SessionStream } from "@guildhall/shared/app/live-streams";
import type { Telemetry } from "@guildhall/shared/app/telemetry";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import type { Environment } from "@guildhall/shared/ports/environment";
import { ClosingOffers } from "./closing-offers.ts";
import { countIfFewer } from "./count-present.ts";
import { LiveFeed } from "./live-feed.ts";
import type { People } from "../../people/people.ts";
import { OpenPanels } from "./open-panels.ts";
import { OwnParts } from "./own-parts.ts";
import type { Panel, PanelServer } from "../connection/panel.ts";
import type { PresenceBoard } from "../../people/presence/presence-board.ts";
import { Resyncs } from "./resyncs.ts";
import { sessionOf, SessionSeat } from "./session-seat.ts";
import { type Step, StreamFeed } from "./stream-feed.ts";
import { ToldNames, type ToldNamesDeps } from "./told-names.ts";
import { throttle, type Throttle } from "../../concurrency/throttle.ts";

export interface HubDeps extends ToldNamesDeps {
  readonly people: People;
  readonly io: PanelServer;
  readonly liveStreams: LiveStreams;
  readonly board: PresenceBoard;
  readonly environment: Environment;
  readonly telemetry?: Pick<Telemetry, "count"> | undefined;
}

/** Panels that arrive within this time of each other get their common part in one message, encoded once. */
const ARRIVALS = 25;

/** Everything that one server shows of one community: its live streams, its panels, and what these have been sent. */
export class Hub {
  readonly community: CommunityId;
  readonly liveStream: CommunityStream;
  readonly #deps: HubDeps;
  readonly #panels: OpenPanels;
  readonly #own: OwnParts;
  readonly #names: ToldNames;
  readonly #seat: SessionSeat;
  readonly #communityFeed: StreamFeed<CommunityState>;
  readonly #liveFeed: LiveFeed;
  readonly #offers: ClosingOffers;
  readonly #arrivals: Throttle;
  readonly #resyncs: Resyncs;
  readonly #ends: (() => void)[];
  #session: { readonly liveStream: SessionStream; readonly feed: StreamFeed<SessionState> } | null = null;
  #counted: readonly MemberRef[] = [];

  /** Loads what panels will need. Rejects if storage cannot be read. */
  static async open(community: CommunityId, deps: HubDeps): Promise<Hub> {
    // Presence first: with nobody known to be present, one ELMO would make a call.
    const [liveStream] = await Promise.all([
      deps.liveStreams.community(community),
      deps.board.refresh(community),
    ]);
    // It may have been loaded long ago, and not kept up to date since.
    await liveStream.catchUp();
    const hub = new Hub(community, liveStream, deps);
    try {
      await hub.#seat.turnTo(sessionOf(liveStream.state));
    } catch (error) {
      hub.close();
      throw error;
    }
    return hub;
  }

  private constructor(community: CommunityId, liveStream: CommunityStream, deps: HubDeps) {
    this.community = community;
    this.liveStream = liveStream;
    this.#deps = deps;
    const { environment } = deps;
    this.#panels = new OpenPanels(community, deps.io, deps.log);
    this.#names = new ToldNames(community, this.#panels, deps);
    this.#own = new OwnParts(community, this.#panels, (panels, refs) => this.#names.tell(panels, refs));
    this.#seat = new SessionSeat(deps.liveStreams, environment, (session) => this.#showSession(session));
    const release = liveStream.hold();
    this.#communityFeed = new StreamFeed({
      liveStream,
      view: viewCommunity,
      environment,
      log: deps.log,
      publish: (step) => {
        this.#publish("community", community, step);
        this.#own.communityChanged(step);
      },
      changed: () => {
        this.#seat.follow(sessionOf(liveStream.state));
        this.#liveFeed.ask();
        this.#offers.ask();
      },
    });
    this.#liveFeed = new LiveFeed({
      environment,
      look: () => this.#look(),
      panels: () => this.#panels.count,
      publish: (live) => {
        this.#names.tellAll(live.present);
        this.#panels.everybody().tell("live", live);
      },
    });
    this.#offers = new ClosingOffers({
      environment,
      panels: this.#panels,
      state: () => liveStream.state,
      present: () => deps.board.present(community),
    });
    this.#arrivals = throttle(
      environment,
      () => ARRIVALS,
      () => {
        this.#panels.settle((arrived) => this.#welcome(arrived));
        this.#offers.ask();
        this.#panels.cutStalled();
      },
    );
    this.#resyncs = new Resyncs({
      environment,
      send: (panels, stream) => this.#sendAgain(panels, stream),
    });
    this.#ends = [release, deps.board.watch(community, () => this.#presenceChanged())];
  }

  get isEmpty(): boolean {
    return this.#panels.count === 0;
  }

  panels(): readonly Panel[] {
    return this.#panels.all();
  }

  /** The list of who has not taken part yet is shown only once it is decided who is invited (SPEC LOG-8). */
  get showsInvited(): boolean {
    const { state } = this.liveStream;
    return state.status === "founded" && decisionOn(state.logistics, "participants") !== null;
  }

  get conversation(): Conversation | null {
    return this.#names.conversation;
  }

  /**
   * The live stream of this session if it is the community's. Another server may have begun it a moment ago; and a command
   * for an earlier session may be a repeat that still needs its answer.
   */
  async sessionStream(id: SessionId): Promise<SessionStream | null> {
    const known = this.#seat.liveStream(id);
    if (known !== null) return known;
    await this.liveStream.catchUp();
    const wanted = sessionOf(this.liveStream.state);
    if (wanted !== id) return this.#earlier(id);
    await this.#seat.turnTo(wanted);
    return this.#seat.liveStream(id);
  }

  async #earlier(id: SessionId): Promise<SessionStream | null> {
    const liveStream = await this.#deps.liveStreams.session(id);
    return liveStream.state.status !== "unopened" && liveStream.state.community === this.community
      ? liveStream
      : null;
  }

  add(panel: Panel): void {
    const { holder, present } = panel.data.panel;
    this.#names.conversation = holder.conversation;
    this.#panels.add(panel);
    if (present) this.#deps.board.panelOpened(this.community, holder.ref);
    this.#liveFeed.ask();
    this.#arrivals.ask();
  }

  remove(panel: Panel): void {
    const { holder, present } = panel.data.panel;
    if (this.#panels.remove(panel) && present) this.#deps.board.panelClosed(this.community, holder.ref);
  }

  /** Sends a stream's snapshot again, once for all requests that arrive until then. */
  resync(panel: Panel, stream: StreamKind): void {
    this.#resyncs.ask(panel.data.panel.holder.ref, panel, stream);
  }

  /** Sends a panel its member's own part of the session, if it does not know it yet. */
  tellOwn(panel: Panel): void {
    if (this.#session === null || this.#panels.isArriving(panel)) return;
    const { liveStream, feed } = this.#session;
    this.#own.tellVoices([panel], liveStream.id.id, feed.shown);
  }

  /** The roster was read: another server, or a card in the chat, may have added somebody to the directory as well. */
  async rosterRead(): Promise<void> {
    await this.#deps.people.members.entriesNow(this.community);
    this.#liveFeed.ask();
    this.#names.renew();
  }

  /** Teams said that a member with a panel here organises the meeting. */
  standingChanged(): void {
    this.#offers.ask();
  }

  close(): void {
    for (const end of this.#ends) end();
    this.#communityFeed.close();
    this.#session?.feed.close();
    this.#seat.close();
    this.#liveFeed.close();
    this.#offers.close();
    this.#arrivals.stop();
  }

  #look(): Live {
    const { board } = this.#deps;
    const session = this.#session?.liveStream;
    const running = session?.state.status === "running" ? session.state : null;
    return {
      present: [...board.present(this.community)].sort(),
      facilitatorAbsent: running !== null && !board.around(this.community).includes(running.facilitator),
      writable: this.liveStream.writable && (session?.writable ?? true),
      people: this.#countPeople(),
    };
  }

  #countPeople(): Live["people"] {
    const { conversation } = this;
    return conversation && this.#deps.people.counts(this.liveStream.state, this.community, conversation);
  }

  #showSession(liveStream: SessionStream): void {
    this.#session?.feed.close();
    const { id } = liveStream.id;
    const feed = new StreamFeed({
      liveStream,
      view: viewSession,
      environment: this.#deps.environment,
      log: this.#deps.log,
      publish: (step) => {
        this.#publish("session", id, step);
        this.#own.tellVoices(this.#panels.all(), id, step.after);
      },
      changed: () => this.#liveFeed.ask(),
    });
    this.#session = { liveStream, feed };
    const there = this.#panels.settled();
    if (there.length > 0) {
      this.#names.tellAll(membersIn("session", feed.shown.slices));
      this.#sendSession(there);
    }
    this.#liveFeed.ask();
  }

  #publish<State>(stream: StreamKind, id: string, { before, after, changed }: Step<State>): void {
    this.#names.tellAll(membersIn(stream, changed));
    this.#deps.telemetry?.count("patches");
    this.#panels.inEachDialect((audience, dialect) =>
      audience.tell("patch", {
        stream,
        id,
        from: before.version,
        to: after.version,
        slices: dialect.patch(stream, before.slices, after.slices, changed),
      }),
    );
    this.#panels.cutStalled();
  }

  #welcome(arrived: readonly Panel[]): void {
    const { present } = this.#liveFeed.sent;
    const named = new Set([
      ...membersIn("community", this.#communityFeed.shown.slices),
      ...membersIn("session", this.#session?.feed.shown.slices ?? {}),
    ]);
    const others = present.filter((ref) => !named.has(ref));
    // In the order in which a panel draws it; in a large meeting the names of all who are present are the largest part.
    this.#names.tellKnown(arrived, named);
    this.#own.sendCommunity(arrived, this.#communityFeed.shown);
    this.#sendSession(arrived);
    this.#panels.only(arrived).tell("live", this.#liveFeed.sent);
    if (others.length > 0) this.#names.tellKnown(arrived, others);
    this.#names.tellAll(named);
  }

  /** Returns the size of the snapshot that each of them gets. */
  #sendAgain(panels: readonly Panel[], stream: StreamKind): number {
    // A panel that has not been welcomed yet gets everything anyway.
    const there = panels.filter((panel) => !this.#panels.isArriving(panel));
    if (there.length === 0) return 0;
    const shown = stream === "community" ? this.#communityFeed.shown : this.#session?.feed.shown;
    if (stream === "community") this.#own.sendCommunity(there, this.#communityFeed.shown);
    else this.#sendSession(there);
    return JSON.stringify(shown?.slices ?? {}).length;
  }

  #sendSession(panels: readonly Panel[]): void {
    if (this.#session === null) return;
    const { liveStream, feed } = this.#session;
    this.#own.sendSession(panels, liveStream.id.id, feed.shown);
  }

  #presenceChanged(): void {
    this.#liveFeed.ask();
    this.#offers.ask();
    const present = this.#deps.board.present(this.community);
    if (this.#session !== null) countIfFewer(this.#session.liveStream, this.#counted, present);
    this.#counted = present;
  }
}
