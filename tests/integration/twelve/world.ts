import { memoryStorage } from "@guildhall/shared/memory/storage";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { CommunitySlices } from "@guildhall/shared/domain/community/view";
import { HOUR, MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { ClaimedRow } from "@guildhall/shared/ports/outbox";
import type { Storage } from "@guildhall/shared/ports/storage";
import { observed } from "../../chaos/eventually.ts";
import { connectPerson, nodeEnvironment, type PersonClient, until } from "../../support/person-client.ts";
import { freePort } from "../../support/ports.ts";
import { travellingEnvironment, type TravellingEnvironment } from "../../support/travelling-environment.ts";
import type { AdaptiveCardJson } from "../../teams-stand-in/model.ts";
import { defaultCast } from "../../teams-stand-in/cast.ts";
import { type Guild, startGuild } from "../bot/guild.ts";
import { watched } from "../security/watched.ts";

/** In the community's first chat, and the one to which it moves. */
const [FIRST_CHAT, OTHER_CHAT] = ["meeting", "group"];
export const SEVEN = ["priya", "tom", "amara", "mateo", "leila", "yuki", "sven"] as const;
const LATER = ["grace", "oisin"];
const CAST: readonly string[] = [...SEVEN, ...LATER];

interface Heard {
  readonly id: string;
  readonly chat: string;
  readonly sentAt: number;
  readonly card: AdaptiveCardJson | null;
}

/** A server on a clock that the test holds, a stand-in Teams, and people with panels. */
export class World {
  readonly guild: Guild;
  chat = FIRST_CHAT;
  /** what the bot said, as it was when it was said, oldest first */
  readonly heard: Heard[] = [];
  readonly #clock: TravellingEnvironment;
  readonly #storage: Storage;
  readonly #quiet: () => Promise<void>;
  readonly #claimed: ReadonlySet<string>;
  readonly #names = new Map<MemberRef, string>();

  private constructor(guild: Guild, clock: TravellingEnvironment, parts: Counted) {
    this.guild = guild;
    this.#clock = clock;
    this.#storage = parts.storage;
    this.#quiet = parts.quiet;
    this.#claimed = parts.claimed;
  }

  static async start(at: number): Promise<World> {
    const clock = travellingEnvironment();
    clock.advance(at - clock.now());
    const parts = counted(memoryStorage());
    const port = await freePort();
    const env = { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` };
    const guild = await startGuild({
      teams: { now: () => clock.now(), people: defaultCast.filter(({ key }) => CAST.includes(key)) },
      server: { storage: parts.storage, environment: clock, env },
    });
    await guild.teams.removeMembers(LATER, FIRST_CHAT);
    for (const chat of [FIRST_CHAT, OTHER_CHAT]) await guild.teams.installBot(chat);
    return new World(guild, clock, parts);
  }

  get now(): number {
    return this.#clock.now();
  }

  /** Opens somebody's panel. */
  async open(person: string): Promise<PersonClient> {
    const panel = await connectPerson({
      ...{ teams: this.guild.teams, person, url: this.guild.server.url, conversation: this.chat },
      environment: { ...nodeEnvironment, wall: () => this.now, monotonic: () => this.now },
    });
    const me = await until(panel.me, (known) => known !== null);
    if (me !== null) this.#names.set(me.ref, person);
    return panel;
  }

  /** Opens somebody's panel for as long as this takes. */
  async as<T>(person: string, does: (panel: PersonClient) => Promise<T>): Promise<T> {
    // What was done a moment ago may be on its way to panels.
    await this.settle();
    await this.#pass(SECOND);
    const panel = await this.open(person);
    try {
      return await does(panel);
    } finally {
      panel.close();
    }
  }

  /** Whose reference it is. */
  who(ref: MemberRef): string {
    const name = this.#names.get(ref);
    if (name === undefined) throw new Error(`${ref} has opened no panel`);
    return name;
  }

  ref(person: string): MemberRef {
    const found = [...this.#names].find(([, name]) => name === person);
    if (found === undefined) throw new Error(`${person} has opened no panel`);
    return found[0];
  }

  /** What everybody is shown. */
  async shown(): Promise<CommunitySlices> {
    return this.as("priya", async ({ community }) => {
      const view = await until(community, (seen) => seen?.slices.community !== undefined);
      return view?.slices as CommunitySlices;
    });
  }

  /** Priya moves the community to the other chat, where all of its people are. */
  async move(people: readonly string[]): Promise<void> {
    const { teams } = this.guild;
    const there = teams.state().conversations.find(({ key }) => key === OTHER_CHAT)?.memberKeys ?? [];
    await teams.removeMembers(
      there.filter((person) => !people.includes(person)),
      OTHER_CHAT,
    );
    await teams.addMembers(
      people.filter((person) => !there.includes(person)),
      OTHER_CHAT,
    );
    const code = await this.as("priya", (panel) => panel.move({ do: "offer" }));
    if (code.kind !== "code") throw new Error(`There is no code: ${JSON.stringify(code)}`);
    this.chat = OTHER_CHAT;
    const moved = await this.as("priya", (panel) =>
      panel.move({ do: "move", code: code.code, without: false }),
    );
    if (moved.kind !== "moved") throw new Error(`It has not moved: ${JSON.stringify(moved)}`);
    await this.settle();
  }

  /** Whose name it is. */
  keyOf(name: string): string {
    return this.guild.teams.people.find((each) => each.name === name)?.key ?? name;
  }

  #listen(): void {
    const known = new Set(this.heard.map(({ id }) => id));
    for (const chat of [FIRST_CHAT, OTHER_CHAT])
      for (const { id, from, cards, sentAt } of this.guild.teams.chat(chat))
        if (from === undefined && !known.has(id))
          this.heard.push({ id, chat, sentAt, card: cards[0] ?? null });
  }

  /** Lets the time pass, from one of these hours of the day to the next, as the servers live through it. */
  async travel(to: number, isHour: (at: number) => boolean): Promise<void> {
    await this.settle();
    while (this.now < to) {
      let next = Math.floor(this.now / HOUR + 1) * HOUR;
      while (next < to && !isHour(next)) next += HOUR;
      await this.#pass(Math.max(0, Math.min(to, next) - this.now));
    }
  }

  /** Lets so many minutes pass one after the other, as in a session. */
  async minutes(count: number): Promise<void> {
    await this.settle();
    for (let minute = 0; minute < count; minute += 1) await this.#pass(MINUTE);
  }

  /** Lets time pass at once, and the server does what has become due. */
  async #pass(time: number): Promise<void> {
    this.#clock.advance(time);
    await this.settle();
  }

  /** Until nothing is due within the next seconds. */
  async settle(): Promise<void> {
    for (;;) {
      await this.#finish();
      this.#listen();
      const due = await this.#storage.outbox.due(this.now + 10 * SECOND, 1);
      if (due.length === 0) return;
      this.#clock.advance(5 * SECOND);
    }
  }

  close(): Promise<void> {
    return this.guild.close();
  }

  /** No claim of a row may see the clock jump: its lease would run out. */
  async #finish(): Promise<void> {
    await new Promise<void>((resolve) => this.#clock.later(0, resolve));
    await observed(
      async () => {
        await this.#quiet();
        return this.#claimed.size === 0 || undefined;
      },
      "the work in progress",
      60_000,
      2,
    );
  }
}

interface Counted {
  readonly storage: Storage;
  readonly quiet: () => Promise<void>;
  /** the rows of the outbox that are worked on */
  readonly claimed: ReadonlySet<string>;
}

function counted(memory: Storage): Counted {
  const claimed = new Set<string>();
  const { outbox } = memory;
  const keyOf = ({ stream, id }: Pick<ClaimedRow, "stream" | "id">): string => JSON.stringify([stream, id]);
  const given = watched({
    ...memory,
    outbox: {
      due: (...of) => outbox.due(...of),
      async claim(...of) {
        const row = await outbox.claim(...of);
        if (row !== null) claimed.add(keyOf(row));
        return row;
      },
      markSending: (row) => outbox.markSending(row),
      async complete(row) {
        claimed.delete(keyOf(row));
        return outbox.complete(row);
      },
      async postpone(row, due) {
        claimed.delete(keyOf(row));
        return outbox.postpone(row, due);
      },
    },
  });
  return { ...given, claimed };
}
