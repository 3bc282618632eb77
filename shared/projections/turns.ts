interface Turn {
  readonly now: Promise<unknown>;
  next: Promise<unknown> | null;
}

/**
 * Runs one piece of work for each key at a time. Whoever asks while it runs shares one more run after it, which sees
 * everything that had happened when they asked.
 */
export class Turns<Result> {
  readonly #turns = new Map<string, Turn>();

  run(key: string, work: () => Promise<Result>): Promise<Result> {
    const turn = this.#turns.get(key);
    if (turn === undefined) return this.#start(key, work);
    turn.next ??= turn.now.then(
      () => this.#start(key, work),
      () => this.#start(key, work),
    );
    return turn.next as Promise<Result>;
  }

  #start(key: string, work: () => Promise<Result>): Promise<Result> {
    const now = work();
    const turn: Turn = { now, next: null };
    this.#turns.set(key, turn);
    const over = (): void => {
      if (turn.next === null) this.#turns.delete(key);
    };
    now.then(over, over);
    return now;
  }
}
