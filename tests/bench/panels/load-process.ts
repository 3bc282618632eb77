// A load generator: holds crowds of connections, presses for them and notes when events arrive.
import { answerCalls, sayReady } from "../processes/ipc.ts";
import { sharedClock } from "./clock.ts";
import { Crowd, type Arrivals, type CrowdOptions, type Received, type Joined } from "./crowd.ts";

const crowds = new Map<string, Crowd>();

function crowd(name: string): Crowd {
  const known = crowds.get(name) ?? new Crowd();
  crowds.set(name, known);
  return known;
}

interface Named {
  readonly crowd: string;
}

export interface Press {
  /** which connection of the crowd */
  readonly line: number;
  readonly event: string;
  readonly message: unknown;
}

export interface Answered {
  readonly at: number;
  readonly answeredAt: number;
  readonly answer: unknown;
}

async function ask(name: string, { line, event, message }: Press): Promise<Answered> {
  const asking = crowd(name).line(line);
  const at = sharedClock();
  const answer = await asking.ask(event, message);
  return { at, answeredAt: sharedClock(), answer };
}

const methods = {
  /** Opens more connections of a crowd. */
  open: ({ crowd: name, ...options }: Named & CrowdOptions): Promise<Joined> => crowd(name).open(options),

  watch: ({ crowd: name, begins }: Named & { readonly begins: string }): void => crowd(name).watch(begins),

  arrivals: ({ crowd: name, timeoutMs }: Named & { readonly timeoutMs: number }): Promise<Arrivals> =>
    crowd(name).arrivals(timeoutMs),

  heard: ({ crowd: name }: Named): Received => crowd(name).heard,

  /** Sends without waiting for an answer; returns when. */
  send({ crowd: name, line, event, message }: Named & Press): number {
    const sending = crowd(name).line(line);
    const at = sharedClock();
    sending.send(event, message);
    return at;
  },

  ask: ({ crowd: name, ...press }: Named & Press): Promise<Answered> => ask(name, press),

  /** Asks many times, each so many milliseconds after the same time on the shared clock. */
  burst: ({ crowd: name, from, presses }: Named & Burst): Promise<Answered[]> =>
    Promise.all(
      presses.map(async ({ after, ...press }) => {
        await new Promise((resolve) => setTimeout(resolve, from + after - sharedClock()));
        return ask(name, press);
      }),
    ),

  close({ crowd: name }: Named): void {
    crowd(name).close();
    crowds.delete(name);
  },
};

export interface Burst {
  readonly from: number;
  readonly presses: readonly (Press & { readonly after: number })[];
}

export type LoadMethods = typeof methods;

answerCalls(methods);
sayReady(null);
