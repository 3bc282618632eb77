import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { type Millis, SECOND } from "@guildhall/shared/domain/kernel/time";
import { memoryStorage } from "@guildhall/shared/memory/storage";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { PROJECTORS } from "@guildhall/shared/projections/projectors";
import type { Storage } from "@guildhall/shared/ports/storage";
import type { CommandMessage } from "@guildhall/shared/protocol/command-message";
import type { Answer } from "@guildhall/shared/protocol/messages";
import { seeded } from "../support/random.ts";
import { type Device, openDevice } from "./device.ts";
import { fuzzServer, type FuzzServer } from "./fuzz-server.ts";
import { keyArchive, type KeyArchive } from "./key-archive.ts";
import { faultInjector, type FaultInjector } from "./fault-injector.ts";
import { SimulatedConnection } from "./connection.ts";
import type { CommandStep, Plan, Step } from "./plan.ts";
import { type CardsInChat, CONVERSATION } from "./cards-in-chat.ts";
import { ExternalServices, type Post } from "./external-services.ts";
import { Onlooker } from "./onlooker.ts";
import { virtualTime, type VirtualTime } from "./virtual-time.ts";
import { type AddressedCommand, toCommand } from "./commands.ts";

/** A command that a person issued, and the answer they got. */
export interface IssuedCommand {
  readonly id: string;
  readonly person: number;
  readonly addressed: AddressedCommand;
  /** from the chat, which shows no answer */
  readonly word: boolean;
  answer: Answer | null;
}

const START = Date.UTC(2026, 0, 5, 9);

/** Servers, storage, a chat and people with panels, in one process and on one clock. */
export class Simulation {
  readonly plan: Plan;
  readonly time: VirtualTime = virtualTime(START);
  readonly storage: Storage;
  readonly keys: KeyArchive;
  readonly issued: IssuedCommand[] = [];
  readonly defects: string[] = [];
  readonly servers: (FuzzServer | null)[] = [];
  readonly devices: (Device | null)[] = [];
  readonly onlooker: Onlooker;
  readonly #random;
  readonly #services: ExternalServices;
  #drawn = 0;
  #lastDrawn = "";
  #faultless = false;

  constructor(plan: Plan) {
    this.plan = plan;
    this.#random = seeded(plan.seed ^ 0x5eed);
    this.#services = new ExternalServices(plan.people, this.time, this.#random);
    const storage = memoryStorage(() => this.freshId());
    this.keys = keyArchive(storage.sealKeys);
    this.storage = { ...storage, sealKeys: this.keys };
    for (let index = 0; index < plan.servers; index += 1) this.#start(index);
    this.onlooker = new Onlooker(this.time, () => this.devices);
  }

  get posts(): readonly Post[] {
    return this.#services.posts;
  }

  /** the cards in the chat */
  get chat(): CardsInChat {
    return this.#services.cards;
  }

  freshId(): string {
    this.#drawn += 1;
    this.#lastDrawn = `id-${String(this.#drawn).padStart(8, "0")}-drawn-here`;
    return this.#lastDrawn;
  }

  get community(): CommunityId | null {
    return (
      this.devices.map((device) => device?.client.me.get()?.community).find((id) => id !== undefined) ?? null
    );
  }

  get liveServers(): readonly FuzzServer[] {
    return this.servers.filter((server) => server !== null);
  }

  async take(step: Step): Promise<void> {
    this.onlooker.noteStep(step);
    switch (step.do) {
      case "command":
        this.#tell(step);
        break;
      case "word":
        void this.#word(step);
        break;
      case "wait":
        await this.time.advance(step.length);
        return;
      case "open":
        this.#open(step.panel);
        break;
      case "close":
        this.devices[step.panel]?.close();
        this.devices[step.panel] = null;
        break;
      case "sleep":
        this.#sleep(step.panel, step.length);
        break;
      case "cut":
        this.#connectionOf(step.panel)?.cut(step.how);
        break;
      case "fault":
        this.servers[step.server]?.faults.inject(step.fault);
        break;
      case "outage":
        this.servers[step.server]?.faults.failUntil(this.time.now() + step.length);
        break;
      case "crash":
        this.servers[step.server]?.faults.kill();
        this.#restartLater(step.server);
        break;
      case "dropNotices":
        this.#services.dropNoticesFor(step.length);
        break;
      case "chat":
        this.#services.nextChatAnswer(step.answer);
        break;
    }
    await this.time.advance(0);
  }

  /** In every other plan an operator has the projections rebuilt, whatever else happens; it may fail halfway. */
  rebuild(): void {
    const [server] = this.liveServers;
    if (this.plan.seed % 2 === 1 || server === undefined) return;
    for (const { name } of PROJECTORS)
      server.projections
        .rebuild(name, () => undefined)
        .catch((error: unknown) => {
          if (!(error instanceof StorageError)) this.defects.push(`a rebuild failed: ${String(error)}`);
        });
  }

  /** Stops all faults, wakes every device and restarts every server. */
  stopFaults(): void {
    this.#faultless = true;
    this.#services.stopFaults();
    for (const server of this.liveServers) server.faults.stopFaults();
    for (const [index, server] of this.servers.entries()) if (server === null) this.#start(index);
    for (const device of this.devices) device?.wake();
  }

  /** Stops everything. */
  end(): void {
    this.onlooker.stop();
    for (const server of this.liveServers) server.faults.kill();
    for (const device of this.devices) device?.close();
  }

  refOf(person: number): MemberRef | null {
    return (
      this.devices
        .find((device) => device?.person === person && device.client.me.get() !== null)
        ?.client.me.get()?.ref ??
      this.#refs.get(person) ??
      null
    );
  }

  readonly #refs = new Map<number, MemberRef>();

  #tell(step: CommandStep): void {
    const device = this.devices[step.panel];
    if (device === null || device === undefined) return;
    const addressed = toCommand(device.client, step, this.known);
    if (addressed === null) return;
    const { client } = device;
    const answered =
      addressed.stream === "community"
        ? client.tellCommunity(addressed.command)
        : client.tellSession(addressed.session, addressed.command);
    const issued: IssuedCommand = {
      id: this.#lastDrawn,
      person: device.person,
      addressed,
      word: false,
      answer: null,
    };
    this.issued.push(issued);
    void answered.then((answer) => {
      issued.answer = answer;
    });
  }

  /** As in the bot, the word is for the item that is on when it arrives. */
  async #word({ person, server: index }: Extract<Step, { do: "word" }>): Promise<void> {
    const server = this.servers[index];
    const community = this.community;
    const who = this.plan.people[person] ?? 0;
    const ref = this.refOf(who);
    if (server === null || server === undefined || community === null || ref === null) return;
    try {
      await server.board.refresh(community);
      const liveStream = await server.liveStreams.community(community);
      await liveStream.catchUp();
      if (liveStream.state.status !== "founded" || liveStream.state.running === null) return;
      const session = await server.liveStreams.session(liveStream.state.running.id);
      const command = { type: "raiseElmo", run: null } as const;
      const addressed: AddressedCommand = {
        stream: "session",
        session: liveStream.state.running.id,
        command,
      };
      const issued: IssuedCommand = { id: this.freshId(), person: who, addressed, word: true, answer: null };
      this.issued.push(issued);
      const actor = { kind: "member", ref, meetingOrganiser: false } as const;
      const outcome = await session.submit({ id: issued.id, actor, command });
      issued.answer = outcome.kind === "done" ? { ...outcome, mine: null } : outcome;
    } catch {
      // Storage failed; the bot would tell the person that the word was lost.
    }
  }

  /** Whether the command was sent more than once, so that copies may be pending on several servers. */
  wasRepeated(issued: IssuedCommand): boolean {
    return (this.#sent.get(issued.id) ?? 0) > 1;
  }

  #countSent(id: string): void {
    const random = id.slice(id.indexOf("-") + 1);
    this.#sent.set(random, (this.#sent.get(random) ?? 0) + 1);
  }

  /** Everybody whose reference is known. */
  get known(): readonly MemberRef[] {
    return this.plan.people.flatMap((person) => this.refOf(person) ?? []);
  }

  #open(panel: number): void {
    if ((this.devices[panel] ?? null) !== null) return;
    const person = this.plan.people[panel] ?? 0;
    const device = openDevice({
      person,
      conversation: CONVERSATION,
      time: this.time,
      random: this.#random.fork(),
      freshId: () => this.freshId(),
      openWire: (handshake, handlers) => {
        // Mostly the same server.
        const index = this.#random.chance(0.8)
          ? panel % this.plan.servers
          : this.#random.int(0, this.plan.servers - 1);
        const server = this.servers[index] ?? null;
        const connection = new SimulatedConnection({
          id: this.freshId(),
          handshake,
          handlers,
          port: server?.port ?? null,
          time: this.time,
          random: this.#random.fork(),
          unreliable: this.plan.unreliable,
        });
        server?.connections.add(connection);
        this.#connections[panel] = connection;
        const { wire } = connection;
        const ask: typeof wire.ask = (event, message, answered) => {
          if (event === "command") this.#countSent((message as CommandMessage).id);
          wire.ask(event, message, answered);
        };
        return { ...wire, ask };
      },
    });
    this.devices[panel] = device;
    device.client.me.subscribe(() => {
      const me = device.client.me.get();
      if (me !== null) this.#refs.set(person, me.ref);
    });
  }

  readonly #sent = new Map<string, number>();
  readonly #connections: (SimulatedConnection | undefined)[] = [];

  #connectionOf(panel: number): SimulatedConnection | undefined {
    return this.#connections[panel];
  }

  #sleep(panel: number, length: Millis): void {
    const device = this.devices[panel];
    if (device === null || device === undefined || this.#faultless) return;
    device.sleep();
    this.#connectionOf(panel)?.cut("silent");
    this.time.later(length, () => device.wake());
  }

  #start(index: number): void {
    const faults: FaultInjector = faultInjector({
      time: this.time,
      random: this.#random.fork(),
      freshId: () => this.freshId(),
      crashed: () => this.#restartLater(index),
    });
    if (this.#faultless) faults.stopFaults();
    this.servers[index] = fuzzServer({
      faults,
      storage: this.storage,
      notices: this.#services.notices(),
      chat: (cards, liveStreams) => this.#services.chat(faults, cards, liveStreams),
      roster: this.#services.roster(faults),
    });
  }

  /** A server died: breaks its connections, and starts another in its place after a while. */
  #restartLater(index: number): void {
    const server = this.servers[index];
    if (server === null || server === undefined) return;
    this.servers[index] = null;
    this.defects.push(...server.defects);
    const silently = this.#random.chance(0.3);
    for (const connection of server.connections) connection.serverDied(silently);
    const long = this.#random.chance(0.1);
    // A fault that was pending when the faults stopped may still kill a server; it is back before the check.
    const down =
      long && !this.#faultless ? 600 * SECOND + this.#random.int(0, 200_000) : this.#random.int(50, 15_000);
    this.time.later(down, () => {
      if (this.servers[index] === null) this.#start(index);
    });
  }
}
