import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { SECOND, type Millis } from "@guildhall/shared/domain/kernel/time";
import { memoryStorage } from "@guildhall/shared/memory/storage";
import type { Storage } from "@guildhall/shared/ports/storage";
import type { Answer, CommandMessage } from "@guildhall/shared/protocol/messages";
import { seeded } from "../chaos/random.ts";
import { openDevice, type Device } from "./device.ts";
import { fuzzServer, type FuzzServer } from "./fuzz-server.ts";
import { keepsake, type Keepsake } from "./keepsake.ts";
import { lifeline, type Lifeline } from "./lifeline.ts";
import { Line } from "./line.ts";
import type { Plan, Step } from "./plan.ts";
import { Onlooker } from "./onlooker.ts";
import { Surroundings, type Post } from "./surroundings.ts";
import { virtualTime, type VirtualTime } from "./virtual-time.ts";
import { toCommand, type Asked } from "./wishes.ts";

/** A command that a person gave, and what they were told of it. */
export interface Given {
  readonly id: string;
  readonly person: number;
  readonly asked: Asked;
  /** a word in the chat: Teams waits for no answer */
  readonly word: boolean;
  answer: Answer | null;
}

const CONVERSATION = "19:guild@thread.v2";
const START = Date.UTC(2026, 0, 5, 9);

/** Servers, storage, a chat and people with panels, all in one process and on one clock. */
export class World {
  readonly plan: Plan;
  readonly time: VirtualTime = virtualTime(START);
  readonly storage: Storage;
  readonly keys: Keepsake;
  readonly given: Given[] = [];
  readonly defects: string[] = [];
  readonly servers: (FuzzServer | null)[] = [];
  readonly devices: (Device | null)[] = [];
  readonly onlooker: Onlooker;
  readonly #random;
  readonly #around: Surroundings;
  #drawn = 0;
  #lastDrawn = "";
  #calm = false;

  constructor(plan: Plan) {
    this.plan = plan;
    this.#random = seeded(plan.seed ^ 0x5eed);
    this.#around = new Surroundings(plan.people, this.time, this.#random);
    const storage = memoryStorage(() => this.freshId());
    this.keys = keepsake(storage.sealKeys);
    this.storage = { ...storage, sealKeys: this.keys };
    for (let index = 0; index < plan.servers; index += 1) this.#start(index);
    this.onlooker = new Onlooker(this.time, () => this.devices);
  }

  get posts(): readonly Post[] {
    return this.#around.posts;
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
      case "wish":
        this.#wish(step);
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
        this.#lineOf(step.panel)?.cut(step.how);
        break;
      case "fault":
        this.servers[step.server]?.line.expect(step.fault);
        break;
      case "outage":
        this.servers[step.server]?.line.failUntil(this.time.now() + step.length);
        break;
      case "crash":
        this.servers[step.server]?.line.cut();
        this.#bury(step.server);
        break;
      case "deaf":
        this.#around.deafFor(step.length);
        break;
      case "chat":
        this.#around.chatWillAnswer(step.answer);
        break;
    }
    await this.time.advance(0);
  }

  /** No more faults; everybody who sleeps wakes and every server runs. */
  calm(): void {
    this.#calm = true;
    this.#around.calm();
    for (const server of this.liveServers) server.line.calm();
    for (const [index, server] of this.servers.entries()) if (server === null) this.#start(index);
    for (const device of this.devices) device?.wake();
  }

  /** Nothing of it goes on. */
  end(): void {
    this.onlooker.stop();
    for (const server of this.liveServers) server.line.cut();
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

  #wish({ panel, wish, n }: Extract<Step, { do: "wish" }>): void {
    const device = this.devices[panel];
    if (device === null || device === undefined) return;
    const asked = toCommand(device.client, wish, n, this.#others());
    if (asked === null) return;
    const { client } = device;
    const answered =
      asked.stream === "community"
        ? client.tellCommunity(asked.command)
        : client.tellSession(asked.session, asked.command);
    const given: Given = { id: this.#lastDrawn, person: device.person, asked, word: false, answer: null };
    this.given.push(given);
    void answered.then((answer) => {
      given.answer = answer;
    });
  }

  /** Like the bot: the word means what is on when it arrives. */
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
      const asked: Asked = { stream: "session", session: liveStream.state.running.id, command };
      const given: Given = { id: this.freshId(), person: who, asked, word: true, answer: null };
      this.given.push(given);
      const actor = { kind: "member", ref, meetingOrganiser: false } as const;
      const outcome = await session.submit({ id: given.id, actor, command });
      given.answer = outcome.kind === "done" ? { ...outcome, mine: null } : outcome;
    } catch {
      // Storage failed: whoever said it is told that it was lost.
    }
  }

  /** Whether copies of a command may be under way at several servers. */
  wasRepeated(given: Given): boolean {
    return (this.#sent.get(given.id) ?? 0) > 1;
  }

  #countSent(id: string): void {
    const random = id.slice(id.indexOf("-") + 1);
    this.#sent.set(random, (this.#sent.get(random) ?? 0) + 1);
  }

  #others(): readonly MemberRef[] {
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
        // Mostly the same server, as long as it stands.
        const index = this.#random.chance(0.8)
          ? panel % this.plan.servers
          : this.#random.int(0, this.plan.servers - 1);
        const server = this.servers[index] ?? null;
        const line = new Line({
          id: this.freshId(),
          handshake,
          handlers,
          port: server?.port ?? null,
          time: this.time,
          random: this.#random.fork(),
          rough: this.plan.rough,
        });
        server?.lines.add(line);
        this.#lines[panel] = line;
        const { wire } = line;
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
  readonly #lines: (Line | undefined)[] = [];

  #lineOf(panel: number): Line | undefined {
    return this.#lines[panel];
  }

  #sleep(panel: number, length: Millis): void {
    const device = this.devices[panel];
    if (device === null || device === undefined || this.#calm) return;
    device.sleep();
    this.#lineOf(panel)?.cut("silent");
    this.time.later(length, () => device.wake());
  }

  #start(index: number): void {
    const line: Lifeline = lifeline({
      time: this.time,
      random: this.#random.fork(),
      freshId: () => this.freshId(),
      died: () => this.#bury(index),
    });
    if (this.#calm) line.calm();
    this.servers[index] = fuzzServer({
      line,
      storage: this.storage,
      notices: this.#around.notices(),
      chat: this.#around.chat(line),
      roster: this.#around.roster(line),
    });
  }

  /** A server died: its lines break, and another starts in its place after a while. */
  #bury(index: number): void {
    const server = this.servers[index];
    if (server === null || server === undefined) return;
    this.servers[index] = null;
    this.defects.push(...server.defects);
    const silently = this.#random.chance(0.3);
    for (const line of server.lines) line.serverDied(silently);
    const long = this.#random.chance(0.1);
    // A fault that was under way when all came to rest may still end it: it is back before that is judged.
    const down =
      long && !this.#calm ? 600 * SECOND + this.#random.int(0, 200_000) : this.#random.int(50, 15_000);
    this.time.later(down, () => {
      if (this.servers[index] === null) this.#start(index);
    });
  }
}
