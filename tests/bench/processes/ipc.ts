/** What one process of the bench asks another. */
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

/** Said once by a process that can be used now. */
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
    if (run === undefined) throw new Error(`This process knows no ${method}`);
    reply({ value: await run(argument as never) });
  } catch (error) {
    reply({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

/** Answers the calls of the process that started this one. What is known already stays known. */
export function answerCalls(more: Methods): void {
  if (methods.size === 0)
    process.on("message", (message: Message) => {
      if ("call" in message) void answer(message);
    });
  for (const [name, run] of Object.entries(more)) methods.set(name, run);
}

/** Tells the process that started this one that it can be used. */
export const sayReady = (value: unknown): void => void process.send?.({ ready: value });
