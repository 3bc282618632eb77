import type { CommandOutcome } from "@guildhall/shared/app/live-stream";
import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import { isExtra } from "@guildhall/shared/domain/community/sessions/part";
import { pollId, optionId, type MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { MemberSessionCommand } from "@guildhall/shared/domain/session/commands";
import { freshId } from "@guildhall/shared/ports/fresh-id";
import { observed } from "../../chaos/eventually.ts";
import { wordsOn } from "../bot/card-press.ts";
import { parsed } from "../calendar/parsers.ts";
import { NEW, OLD, paste, shown, type TwoChats, twoChats, wordsOf } from "../moves/two-chats.ts";

const MINUTE = 60 * 1_000;
const SOON = 20_000;

/** What people of the twelve sessions do and see. */
export class Driver {
  readonly world: TwoChats;
  chat = OLD;
  readonly #refs = new Map<string, MemberRef>();
  #address = "";

  private constructor(world: TwoChats) {
    this.world = world;
  }

  static async start(from: number): Promise<Driver> {
    return new Driver(await twoChats({}, from));
  }

  get now(): number {
    return this.world.environment.now();
  }

  travelTo(at: number): void {
    if (at > this.now) this.world.environment.advance(at - this.now);
  }

  async ref(person: string): Promise<MemberRef> {
    const known = this.#refs.get(person);
    if (known !== undefined) return known;
    const { aadObjectId: objectId = "", tenantId: tenant } = this.world.guild.teams.person(person);
    const [ref] = await this.world.storage.directory.enter(this.world.id, [{ tenant, objectId }]);
    if (ref === undefined) throw new Error(`${person} is nobody`);
    this.#refs.set(person, ref);
    return ref;
  }

  keyOf(ref: MemberRef | null): string {
    return [...this.#refs].find(([, each]) => each === ref)?.[0] ?? "nobody";
  }

  async does(person: string, command: MemberCommunityCommand): Promise<void> {
    const actor = { kind: "member" as const, ref: await this.ref(person), meetingOrganiser: false };
    done(await this.world.stream.submit({ id: freshId(), actor, command }), command.type);
  }

  async #inSession(person: string, command: MemberSessionCommand): Promise<void> {
    const { running } = this.world.founded();
    if (running === null) throw new Error("No session runs");
    const stream = await this.world.guild.server.liveStreams.session(running.id);
    await observed(
      async () => (stream.state.status === "running" ? true : undefined),
      "the session",
      SOON,
      10,
    );
    const actor = { kind: "member" as const, ref: await this.ref(person), meetingOrganiser: false };
    done(await stream.submit({ id: freshId(), actor, command }), command.type);
  }

  /** They meet once a week. */
  async weeklyFrom(at: number): Promise<void> {
    await this.does("priya", { type: "setRhythm", timeZone: "Europe/Berlin", at });
    const vote = { type: "voteOnLogistics", elements: ["frequency"], closesAt: null, inChat: false } as const;
    await this.does("priya", vote);
    const open = this.world.founded().polls.find(({ progress }) => progress.phase === "open");
    const poll = pollId(open?.id ?? "");
    await this.does("priya", { type: "castBallot", poll, ballot: { [optionId(`${poll}-0`)]: 1 } });
    await this.does("priya", { type: "closePoll", poll, anyway: true });
  }

  /** Who has the announced turns, in the order of the regular sessions. */
  get turns(): readonly string[] {
    const { turns, upcoming } = this.world.founded();
    const place = (id: unknown): number => {
      const at = upcoming.findIndex((session) => session.id === id);
      return at < 0 ? upcoming.length : at;
    };
    const extra = (id: unknown) => upcoming.some((session) => session.id === id && isExtra(session));
    return turns
      .filter(({ session }) => !extra(session))
      .toSorted((a, b) => place(a.session) - place(b.session))
      .map(({ holder, guest }) => guest ?? this.keyOf(holder));
  }

  turnNumbers(): readonly number[] {
    return this.world.founded().turns.map(({ number }) => number);
  }

  /** A whole session: begun by somebody, with an action, one item not reached, and everybody checking in. */
  async hold(by: string, attended: readonly string[], action: string): Promise<void> {
    const session = this.world.founded().upcoming[0]?.id ?? null;
    await this.does(by, { type: "begin", session });
    this.world.environment.advance(6 * MINUTE);
    const owner = await this.ref("priya");
    await this.#inSession(by, { type: "addTakeaway", text: action, kind: "action", owner });
    const running = this.world.founded().running?.id;
    if (running === undefined) throw new Error("No session runs");
    for (const who of attended) await this.does(who, { type: "checkIn", session: running, here: true });
    this.world.environment.advance(6 * MINUTE);
    await this.#inSession(by, { type: "finish" });
    await this.#waits(() => this.world.founded().running === null, "the end of the session", 0);
    // It is counted once everybody who was there may have been noted.
    this.world.environment.advance(20_000);
    await this.#waits(() => this.world.founded().counted?.session === running, "the session to be counted");
  }

  /** Time goes on by `every` with each look. */
  async #waits(what: () => boolean, words: string, every = 1_000): Promise<void> {
    await observed(
      async () => {
        if (what()) return true;
        this.world.environment.advance(every);
        return undefined;
      },
      words,
      SOON,
    );
  }

  reminders(): readonly string[] {
    return this.world.guild.teams
      .chat(this.chat)
      .filter(({ cards }) => cards.some((card) => wordsOn(card).startsWith("Session on")))
      .map(wordsOf);
  }

  /** The reminder that comes at this time, and not before. */
  async reminderAt(due: number): Promise<string> {
    const before = this.reminders().length;
    this.travelTo(due - MINUTE);
    const early = this.reminders().length - before;
    this.travelTo(due + MINUTE);
    await this.#waits(
      () => this.reminders().length > before,
      `the reminder of ${new Date(due).toISOString()}`,
    );
    const found = this.reminders();
    if (early !== 0 || found.length !== before + 1) throw new Error("A reminder came early, or twice");
    return found.at(-1) ?? "";
  }

  async agenda(): Promise<string> {
    const before = this.world.said(this.chat).length;
    await this.world.guild.teams.say("priya", "<p><at>Guildhall</at> agenda</p>", { in: this.chat });
    return this.world.said(this.chat).slice(before).join("\n");
  }

  /** Tom subscribes to the calendar. */
  async subscribe(): Promise<void> {
    const panel = await this.world.open("tom", this.chat);
    const answer = await panel.calendar({ do: "renew" });
    if (answer.kind !== "address" || answer.address === null) throw new Error("There is no address");
    this.#address = answer.address;
    panel.close();
  }

  /** What his calendar says of what is to come. */
  async calendar(): Promise<readonly { from: number; cancelled: boolean; mine: boolean }[]> {
    const answer = await fetch(this.#address);
    return parsed(await answer.text())
      .filter(({ from }) => from > this.now)
      .map(({ from, status, title }) => ({
        ...{ from, cancelled: status === "CANCELLED", mine: title.includes("you facilitate") },
      }));
  }

  /** Everybody goes to the other chat, and Priya takes the community there. */
  async move(people: readonly string[]): Promise<void> {
    const { teams } = this.world.guild;
    const missing = people.filter((who) => !teams.conversation(NEW).memberKeys.includes(who));
    await teams.addMembers(missing, NEW);
    const there = await this.world.open("priya", NEW);
    const answer = await paste(there, await this.world.code(), false);
    if (answer.kind !== "moved") throw new Error(`It did not move: ${JSON.stringify(answer)}`);
    await shown(there, "Frontend Guild");
    this.chat = NEW;
  }
}

function done(outcome: CommandOutcome, what: string): void {
  if (outcome.kind !== "done") throw new Error(`${what}: ${JSON.stringify(outcome)}`);
}
