/** A call from one process of the bench to another. */
interface Call {
  readonly call: number;
  readonly method: string;
  readonly argument: unknown;
}

interface Reply {
  readonly reply: number;
  readonly value?: unknown;
  readonly error?: string;
}

/** Sent once, when a process is ready. */
interface Ready {
  readonly ready: unknown;
}

export type Message = Call | Reply | Ready;

type Methods = Record<string, (argument: never) => unknown>;

const methods = new Map<string, (argument: never) => unknown>();

async function answer({ call, method, argument }: Call): Promise<void> {
  const reply = (rest: Omit<Reply, "reply">): void => void process.send?.({ reply: call, ...rest });
  try {
    const run = methods.get(method);
    if (run === undefined) throw new Error(`This process has no method ${method}`);
    reply({ value: await run(argument as never) });
  } catch (error) {
    reply({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

/** Answers the calls of the parent process. */
export function answerCalls(more: Methods): void {
  if (methods.size === 0)
    process.on("message", (message: Message) => {
      if ("call" in message) void answer(message);
    });
  for (const [name, run] of Object.entries(more)) methods.set(name, run);
}

/** Tells the parent process that this one is ready. */
export const sayReady = (value: unknown): void => void process.send?.({ ready: value });
