import type { Instant, Millis } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";

/** An answer, and when it was asked for. */
export interface Answer<Value> {
  readonly value: Value;
  readonly askedAt: Instant;
}

/** Which answers count: how old they may be, which may depend on the answer, and whether outdated ones do. */
export interface Wanted<Value> {
  readonly age?: (value: Value) => Millis;
  readonly current?: boolean;
}

interface Held<Value> extends Answer<Value> {
  outdated: boolean;
  forgotten: boolean;
}

interface Question<Value> {
  readonly answer: Promise<Answer<Value>>;
  outdated: boolean;
}

/** The key of a question about something. All answers about it can be forgotten together. */
export const keyOf = (about: string, ...which: readonly unknown[]): string =>
  which.length === 0 ? about : `${about}\n${JSON.stringify(which)}`;

const isAbout = (key: string, about: string): boolean => key === about || key.startsWith(`${about}\n`);

/** The answers to one kind of question. All who ask the same at once share one answer, and a failure is not kept. */
export class Kept<Value> {
  readonly #environment: Pick<Environment, "now">;
  readonly #limits: { readonly for: Millis; readonly most: number };
  /** more or less in the order in which they were asked for */
  readonly #held = new Map<string, Held<Value>>();
  readonly #asking = new Map<string, Question<Value>>();

  constructor(
    environment: Pick<Environment, "now">,
    limits: { readonly for: Millis; readonly most: number },
  ) {
    this.#environment = environment;
    this.#limits = limits;
  }

  /** The answer, if one is known that counts. */
  known(
    key: string,
    { age = () => this.#limits.for, current = false }: Wanted<Value> = {},
  ): Answer<Value> | null {
    this.#dropOld();
    const held = this.#held.get(key);
    if (held === undefined || held.forgotten || (current && held.outdated)) return null;
    return this.#environment.now() - held.askedAt < age(held.value) ? held : null;
  }

  /** The last answer, even if it counts no more: for whoever knows better what has changed since. */
  last(key: string): Value | null {
    this.#dropOld();
    return this.#held.get(key)?.value ?? null;
  }

  /** The answer that is known, or a new one. */
  async ask(key: string, work: () => Promise<Value>, wanted: Wanted<Value> = {}): Promise<Answer<Value>> {
    const known = this.known(key, wanted);
    if (known !== null) return known;
    const asked = this.#asking.get(key);
    if (asked !== undefined && !(asked.outdated && wanted.current === true)) return asked.answer;
    return this.#put(key, work).answer;
  }

  /** Takes over an answer that was learnt in another way. */
  keep(key: string, value: Value): void {
    this.#hold(key, { value, askedAt: this.#environment.now(), outdated: false, forgotten: false });
  }

  /** Forgets the answers about something, and those still to come. */
  forget(about: string): void {
    for (const [key, held] of this.#held) if (isAbout(key, about)) held.forgotten = true;
    for (const key of this.#asking.keys()) if (isAbout(key, about)) this.#asking.delete(key);
  }

  /** Marks the answers about something as outdated, and those still to come. */
  outdate(about: string): void {
    for (const answers of [this.#held, this.#asking])
      for (const [key, answer] of answers) if (isAbout(key, about)) answer.outdated = true;
  }

  #put(key: string, work: () => Promise<Value>): Question<Value> {
    const askedAt = this.#environment.now();
    const isPending = (): boolean => this.#asking.get(key) === question;
    const question: Question<Value> = {
      outdated: false,
      answer: work()
        .then((value) => {
          const held = { value, askedAt, outdated: question.outdated, forgotten: false };
          if (isPending()) this.#hold(key, held);
          return held;
        })
        .finally(() => {
          if (isPending()) this.#asking.delete(key);
        }),
    };
    this.#asking.set(key, question);
    return question;
  }

  #hold(key: string, held: Held<Value>): void {
    this.#held.delete(key);
    this.#held.set(key, held);
    this.#dropOld();
  }

  #dropOld(): void {
    const { for: age, most } = this.#limits;
    for (const [key, { askedAt }] of this.#held) {
      if (this.#environment.now() - askedAt < age && this.#held.size <= most) return;
      this.#held.delete(key);
    }
  }
}
