import type { CommunitySlices } from "@guildhall/shared/domain/community/view";
import { type Instant, MINUTE } from "@guildhall/shared/domain/kernel/time";
import type { Live$ } from "../../../tab/sync/sync-client.ts";
import type { TeamsStandIn } from "../../teams-stand-in/start.ts";
import { connectPerson, nodeEnvironment, type PersonClient, until } from "../person-client.ts";
import type { TravellingEnvironment } from "../travelling-environment.ts";
import type { WatchedStorage } from "./watched-storage.ts";

/** Milliseconds of the server's time for each of ours. */
interface Speed {
  /** while the server waits for its storage: too many, and it seems to have died over that */
  readonly asking: number;
  /** while it waits for nothing but a time to come */
  readonly waiting: number;
}

/** While the play waits until the server has done what is due. */
const UNTIL_IDLE: Speed = { asking: 20, waiting: 200 };
/** At the end of some minutes, which are to be as long as the script says. */
const AT_THE_END: Speed = { asking: 5, waiting: 60 };
/** While people do something: a server lets a moment pass between two writes. */
const MEANWHILE: Speed = { asking: 1, waiting: 10 };

/** So often servers see who is there: in each session often enough to count whoever is (SPEC ATT-2). */
const STEP = 4 * MINUTE;

/** How long anything that is waited for may take, in ms. */
const LONGEST = 20_000;

export interface StageOptions {
  readonly teams: TeamsStandIn;
  /** where the server is */
  readonly url: string;
  /** the clock of the server and of Teams */
  readonly environment: TravellingEnvironment;
  /** what that server asks of its storage */
  readonly watched: Pick<WatchedStorage, "isBusy" | "isDue" | "isAsked">;
}

/** Where the example is played: people with panels, at a server whose time passes as the play asks. */
export interface Stage {
  readonly teams: TeamsStandIn;
  now(): Instant;
  /** This person's panel, which opens when it is first asked for. */
  as(person: string): Promise<PersonClient>;
  /** What this one finds in the community, as somebody sees it, now or later. */
  seen<T>(person: string, find: (slices: CommunitySlices) => T | undefined): Promise<T>;
  /** So many minutes pass while panels stay open. */
  pass(minutes: number): Promise<void>;
  /** Everybody closes their panel, and time passes until then; the server does what is due before and at that time. */
  leaveUntil(at: Instant): Promise<void>;
  close(): Promise<void>;
}

/** The first value that passes. Rejects with the complaint if none does in time. */
export const soon = <T>(live: Live$<T>, passes: (value: T) => boolean, complaint: string): Promise<T> =>
  inTime(until(live, passes), complaint);

async function inTime<T>(promise: Promise<T>, complaint: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(complaint)), LONGEST);
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

export function openStage({ teams, url, environment, watched }: StageOptions): Stage {
  const now = (): Instant => environment.now();
  // A panel's clock goes as fast as the server's; how long it waits for an answer does not.
  const clocks = { ...nodeEnvironment, wall: now, monotonic: now };
  const panels = new Map<string, Promise<PersonClient>>();

  const as = (person: string): Promise<PersonClient> => {
    const open =
      panels.get(person) ??
      inTime(connectPerson({ teams, person, url, environment: clocks }), `${person} gets no panel`);
    panels.set(person, open);
    return open;
  };
  let last = performance.now();
  const hurry = (speed: Speed): void => {
    const passed = performance.now();
    const ahead = Math.round((passed - last) * (speed[watched.isAsked() ? "asking" : "waiting"] - 1));
    if (ahead > 0) environment.advance(ahead);
    last = passed;
  };
  const hurrying = setInterval(() => hurry(MEANWHILE), 2);
  const leave = async (): Promise<void> => {
    for (const panel of panels.values()) (await panel).close();
    panels.clear();
  };
  const untilIdle = async (isBusy: () => boolean, speed = UNTIL_IDLE): Promise<void> => {
    const giveUp = performance.now() + LONGEST;
    do {
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (performance.now() > giveUp) throw new Error("The server does not come to rest");
      hurry(speed);
    } while (isBusy());
  };
  const isDue = (): boolean => watched.isDue(now());
  /** What time it is by the script. What people do takes a moment, and the next minutes are shorter by that. */
  let scripted = now();
  const pass = async (minutes: number): Promise<void> => {
    scripted += minutes * MINUTE;
    await untilIdle(isDue);
    while (now() < scripted) {
      environment.advance(Math.min(STEP, scripted - now()));
      const isLast = now() >= scripted;
      await untilIdle(() => watched.isBusy() || watched.isAsked(), isLast ? AT_THE_END : UNTIL_IDLE);
    }
  };
  return {
    ...{ teams, now, as },
    async seen(person, find) {
      const found = (view: { readonly slices: Partial<CommunitySlices> } | null) =>
        view?.slices.community === undefined ? undefined : find(view.slices as CommunitySlices);
      const { community } = await as(person);
      return found(
        await soon(community, (view) => found(view) !== undefined, `${person} waits for ${String(find)}`),
      ) as NonNullable<ReturnType<typeof find>>;
    },
    pass,
    async leaveUntil(at) {
      await leave();
      // Cards are drawn a little after what they show.
      await pass(2);
      await untilIdle(isDue);
      environment.advance(Math.max(0, at - now()));
      await untilIdle(isDue);
      scripted = now();
    },
    async close() {
      clearInterval(hurrying);
      await leave();
    },
  };
}
