import { sharedClock } from "./clock.ts";
import { startProcess, type BenchProcess } from "../processes/bench-process.ts";
import type { Arrivals, CrowdOptions, Received, Joined } from "./crowd.ts";
import type { Answered, Burst, LoadMethods, Press } from "./load-process.ts";

const PROCESSES = 2;
const GIVE_UP_AFTER_MS = 30_000;

/** Crowds of panels, spread over several processes: connection n lives in process n mod 2. */
export interface Load {
  open(crowd: string, options: CrowdOptions): Promise<Joined>;
  /**
   * Waits until every connection of the crowd has received an event that begins so, after `press` was done.
   * `pressedAt` and the arrivals are on the shared clock.
   */
  hear(
    crowd: string,
    begins: string,
    press: () => Promise<number>,
  ): Promise<{ pressedAt: number } & Arrivals>;
  heard(crowd: string): Promise<Received>;
  send(crowd: string, press: Press): Promise<number>;
  ask(crowd: string, press: Press): Promise<Answered>;
  /** The answers, in the order of the presses. */
  burst(crowd: string, presses: Burst["presses"]): Promise<readonly Answered[]>;
  close(crowd: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startLoad(): Promise<Load> {
  const processes = await Promise.all(
    Array.from({ length: PROCESSES }, (_, index) =>
      startProcess<LoadMethods>({
        name: `Load generator ${index + 1}`,
        script: "tests/bench/panels/load-process.ts",
      }),
    ),
  );
  const [first] = processes;
  if (first === undefined) throw new Error("There is no load generator");
  const home = (line: number): BenchProcess<LoadMethods> => processes[line % PROCESSES] ?? first;
  const opened = new Map<string, number>();

  const everywhere = <T>(run: (each: BenchProcess<LoadMethods>, index: number) => Promise<T>): Promise<T[]> =>
    Promise.all(processes.map(run));
  const local = ({ line, ...press }: Press): Press => ({ ...press, line: Math.floor(line / PROCESSES) });

  return {
    async open(crowd, options) {
      const before = opened.get(crowd) ?? 0;
      opened.set(crowd, before + options.auths.length);
      const perSecond = options.perSecond === null ? null : options.perSecond / PROCESSES;
      const joined = await everywhere((each, index) => {
        const auths = options.auths.filter((_, line) => (before + line) % PROCESSES === index);
        return each.call("open", { crowd, ...options, auths, perSecond });
      });
      return {
        startedAt: Math.min(...joined.map(({ startedAt }) => startedAt)),
        inSyncAt: joined.flatMap(({ inSyncAt }) => inSyncAt),
        tickets: joined.flatMap(({ tickets }) => tickets),
      };
    },

    async hear(crowd, begins, press) {
      await everywhere((each) => each.call("watch", { crowd, begins }));
      const pressedAt = await press();
      const arrived = await everywhere((each) =>
        each.call("arrivals", { crowd, timeoutMs: GIVE_UP_AFTER_MS }),
      );
      return { pressedAt, at: arrived.flatMap(({ at }) => at), sample: arrived[0]?.sample ?? "" };
    },

    async heard(crowd) {
      const all = await everywhere((each) => each.call("heard", { crowd }));
      return {
        events: all.reduce((sum, { events }) => sum + events, 0),
        bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
      };
    },

    send: (crowd, press) => home(press.line).call("send", { crowd, ...local(press) }),
    ask: (crowd, press) => home(press.line).call("ask", { crowd, ...local(press) }),

    async burst(crowd, presses) {
      const from = sharedClock() + 500;
      const answers = await everywhere((each, index) => {
        const own = presses.filter(({ line }) => line % PROCESSES === index);
        const theirs = own.map(({ after, ...press }) => ({ after, ...local(press) }));
        return each.call("burst", { crowd, from, presses: theirs });
      });
      const lists = answers.map((list) => list.values());
      return presses.flatMap(({ line }) => lists[line % PROCESSES]?.next().value ?? []);
    },

    async close(crowd) {
      opened.delete(crowd);
      await everywhere((each) => each.call("close", { crowd }));
    },

    async stop() {
      await everywhere((each) => each.stop());
    },
  };
}
