import type { CommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { DAY, HOUR } from "@guildhall/shared/domain/kernel/time";
import type { Azurite } from "../../support/azurite.ts";
import { type Random, seeded } from "../../support/random.ts";
import type { RemindersRun } from "../../fuzz/reminders/run.ts";
import { ProcessWorld } from "./world.ts";
import { violationsIn } from "../../fuzz/reminders/violations.ts";
import { MOST_WRONG } from "../../fuzz/reminders/world.ts";

const ZONES = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata"] as const;

/** Some weeks of reminders by three servers that are killed at random, on clocks that jump; once they all are down for days. */
export async function runProcesses(azurite: Azurite, seed: number, steps: number): Promise<RemindersRun> {
  const random = seeded(seed);
  const world = await ProcessWorld.start(azurite, 3);
  try {
    await prepare(world, random);
    const outage = random.int(1, steps);
    for (let step = 1; step <= steps; step += 1) await take(world, random, step === outage);
    await finish(world);
    const { violations, missed } = violationsIn(await world.log(), world.delivered, world.now);
    const { unknownSends } = await world.state();
    const isReminder = ({ message }: FoundedCommunity["unknownSends"][number]): boolean =>
      message.kind === "card" && message.subject.kind === "reminder";
    return {
      ...{ violations, missed, sent: world.delivered.length },
      unknown: unknownSends.filter(isReminder).length,
    };
  } finally {
    await world.close();
  }
}

async function prepare(world: ProcessWorld, random: Random): Promise<void> {
  await world.tell("priya", { type: "found", name: "Frontend Guild" });
  for (const who of ["priya", "tom"] as const) await world.tell(who, { type: "joinRota" });
  const timeZone = random.pick(ZONES);
  await world.tell("priya", { type: "setRhythm", timeZone, at: someDate(world, random, 6, 9) });
  await world.tell("priya", { type: "addSession", at: someDate(world, random, 7, 9) });
  await world.calm();
}

/** A whole hour so many days ahead. */
const someDate = ({ now }: ProcessWorld, random: Random, least: number, most: number): number =>
  Math.floor(now / DAY) * DAY + random.int(least, most) * DAY + random.int(6, 20) * HOUR;

async function take(world: ProcessWorld, random: Random, outage: boolean): Promise<void> {
  const { servers } = world;
  if (outage) for (const server of servers) await world.kill(server);
  const wrong = servers.map(() => (random.chance(0.3) ? random.int(-MOST_WRONG, MOST_WRONG) * HOUR : 0));
  world.leap(random.int(outage ? 40 : 3, outage ? 52 : 9) * HOUR, (index) => wrong[index] ?? 0);
  const killed = random.pick([servers[0], servers[1], servers[2]]);
  if (!outage && killed !== undefined && random.chance(0.6)) {
    // In the midst of what has just come due.
    await new Promise((resolve) => setTimeout(resolve, random.int(0, 600)));
    await world.kill(killed);
  }
  if (random.chance(0.5)) await world.tell("priya", wish(world, random, await world.state()));
  await world.startAll();
  await world.calm();
}

function wish(world: ProcessWorld, random: Random, { upcoming }: FoundedCommunity): CommunityCommand {
  const session = upcoming[random.int(0, upcoming.length - 1)];
  const kind = random.int(1, 3);
  if (kind === 1 || session === undefined) return { type: "addSession", at: someDate(world, random, 2, 9) };
  if (kind === 2) return { type: "moveSession", session: session.id, at: someDate(world, random, 2, 9) };
  const item = { title: "CI", kind: "topic", presenter: world.ref("tom"), minutes: 10 } as const;
  return { type: "planItem", session: session.id, item };
}

/** All clocks are right again, and time passes until nothing is left to remind of. */
async function finish(world: ProcessWorld): Promise<void> {
  await world.startAll();
  for (;;) {
    const [next] = (await world.state()).reminders.ahead;
    if (next === undefined) break;
    world.leap(Math.max(HOUR, next.due + HOUR - world.now), () => 0);
    await world.calm();
  }
  world.leap(2 * DAY, () => 0);
  await world.calm();
}
