import type { CommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { DAY, HOUR, SECOND } from "@guildhall/shared/domain/kernel/time";
import { GUILD } from "@guildhall/shared/testing/app-world";
import { COMMUNITY_EVENTS } from "@guildhall/shared/app/event-versions";
import { decodeCommit, scopesIn } from "@guildhall/shared/app/codec";
import { Keyring } from "@guildhall/shared/app/keyring";
import type { CommunityEvent } from "@guildhall/shared/domain/community/events";
import { communityStream } from "@guildhall/shared/domain/kernel/stream";
import type { Commit } from "./periods.ts";
import { violationsIn } from "./violations.ts";
import { MOST_WRONG, RemindersWorld } from "./world.ts";

const ZONES = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland"] as const;
const SERVERS = 3;

export interface RemindersRun {
  readonly violations: readonly string[];
  readonly sent: number;
  readonly missed: number;
  readonly unknown: number;
}

/** One history: dates are set, moved and cancelled while servers are killed, clocks jump and everything is down for days. */
export async function runReminders(seed: number): Promise<RemindersRun> {
  const world = new RemindersWorld(seed);
  await prepare(world);
  const steps = world.random.int(25, 40);
  for (let step = 0; step < steps; step += 1) await take(world);
  const state = await world.finish();
  const log = await storedIn(world);
  const found = violationsIn(log, world.delivered, world.now);
  return {
    violations: [...world.defects, ...found.violations],
    sent: world.delivered.length,
    missed: found.missed,
    unknown: state.unknownSends.filter(({ message }) => isReminder(message)).length,
  };
}

/** Everything that is stored of the community; what was sealed may be gone. */
async function storedIn({ storage }: RemindersWorld): Promise<readonly Commit[]> {
  const stream = communityStream(GUILD);
  const stored = await storage.events.readAfter(stream, 0);
  const keyring = new Keyring(stream, storage.sealKeys);
  await keyring.find(scopesIn(stored));
  return stored.map((each) => {
    const { at, entries } = decodeCommit<CommunityEvent>(each, COMMUNITY_EVENTS, keyring);
    return { at, events: entries.flatMap(({ events }) => events) };
  });
}

const isReminder = (message: FoundedCommunity["unknownSends"][number]["message"]): boolean =>
  message.kind === "card" && message.subject.kind === "reminder";

async function prepare(world: RemindersWorld): Promise<void> {
  await world.found();
  for (const who of ["priya", "tom"]) await world.ask(() => ({ type: "joinRota" }), who);
  const timeZone = world.random.pick(ZONES);
  const at = someDate(world, 4, 9);
  await world.ask(() => ({ type: "setRhythm", timeZone, at }));
}

/** A whole hour so many days ahead. */
function someDate({ now, random }: RemindersWorld, least: number, most: number): number {
  return Math.floor(now / DAY) * DAY + random.int(least, most) * DAY + random.int(6, 20) * HOUR;
}

async function take(world: RemindersWorld): Promise<void> {
  const { random } = world;
  const server = random.int(0, SERVERS - 1);
  const kind = random.int(1, 100);
  if (kind <= 36) {
    world.leap(random.int(1, 30) * HOUR);
    // Whatever has come due meanwhile may be interrupted on each of them.
    for (let each = 0; each < SERVERS; each += 1) if (random.chance(0.5)) world.inject(each);
  } else if (kind <= 50) world.setWrong(server, random.int(-MOST_WRONG, MOST_WRONG) * HOUR);
  else if (kind <= 60) world.kill(server);
  else if (kind <= 70) world.inject(server);
  else if (kind <= 76) world.nextChatAnswer();
  else if (kind <= 80) return outage(world);
  else await world.ask((state) => wish(world, state));
  await world.work(random.int(5, 60) * SECOND);
  if (random.chance(0.4)) world.startAll();
}

/** Everything is down for up to two days and a half. */
async function outage(world: RemindersWorld): Promise<void> {
  world.killAll();
  world.leap(world.random.int(6, 60) * HOUR);
  world.startAll();
  await world.work(world.random.int(5, 60) * SECOND);
}

function wish(world: RemindersWorld, { upcoming }: FoundedCommunity): CommunityCommand | null {
  const { random } = world;
  const session = upcoming[random.int(0, upcoming.length - 1)];
  if (session === undefined) return null;
  const { id, at } = session;
  const kind = random.int(1, 10);
  if (kind <= 3) return { type: "addSession", at: someDate(world, 1, 12) };
  if (kind <= 5)
    return { type: "moveSession", session: id, at: (at ?? world.now) + random.int(-3, 3) * HOUR };
  if (kind <= 7) return { type: "moveSession", session: id, at: someDate(world, 1, 12) };
  if (kind <= 8) return { type: "cancelSession", session: id };
  return {
    ...{ type: "planItem", session: id },
    item: { title: "CI", kind: "topic", presenter: "priya" as never, minutes: 10 },
  };
}
