import type { CommunitySlices } from "@guildhall/shared/domain/community/view";
import { type Instant, MINUTE } from "@guildhall/shared/domain/kernel/time";
import type { Live$ } from "../../../tab/sync/sync-client.ts";
import type { TeamsStandIn } from "../../teams-stand-in/start.ts";
import { connectPerson, nodeEnvironment, type PersonClient, until } from "../person-client.ts";
import type { TravellingEnvironment } from "../travelling-environment.ts";
import type { WatchedOutbox } from "./watched-outbox.ts";

/** What a server waits for before it carries out what is due is over sooner: milliseconds of its time for each of ours. */
const TIMES_AS_FAST = 20;

/** So often servers see who is there. */
const STEP = 6 * MINUTE;

/** How long anything that is waited for may take, in ms. */
const LONGEST = 20_000;

export interface StageOptions {
  readonly teams: TeamsStandIn;
  /** where the server is */
  readonly url: string;
  /** the clock of the server and of Teams */
  readonly environment: TravellingEnvironment;
  /** of that server */
  readonly outbox: Pick<WatchedOutbox, "isBusy" | "isDue">;
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

export function openStage({ teams, url, environment, outbox }: StageOptions): Stage {
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
  const leave = async (): Promise<void> => {
    for (const panel of panels.values()) (await panel).close();
    panels.clear();
  };
  const untilIdle = async (isBusy: () => boolean): Promise<void> => {
    const giveUp = performance.now() + LONGEST;
    let last = performance.now();
    do {
      await new Promise((resolve) => setTimeout(resolve, 1));
      const passed = performance.now();
      if (passed > giveUp) throw new Error("The server does not come to rest");
      environment.advance(Math.round((passed - last) * (TIMES_AS_FAST - 1)));
      last = passed;
    } while (isBusy());
  };
  const isDue = (): boolean => outbox.isDue(now());
  const pass = async (minutes: number): Promise<void> => {
    const end = now() + minutes * MINUTE;
    await untilIdle(isDue);
    while (now() < end) {
      environment.advance(Math.min(STEP, end - now()));
      await untilIdle(outbox.isBusy);
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
    },
    close: leave,
  };
}
