import { remembered, type Remembered } from "../remembered.ts";

/** What a field holds: its words and, behind them, choices that belong to them, such as a kind or an owner. */
export type Typed = readonly string[];

/** Something that was sent; `problem` says why it came back. */
export interface Entry {
  readonly key: number;
  readonly typed: Typed;
  readonly problem: string | null;
}

export interface WritingState {
  readonly typed: Typed;
  /** why the words in the field came back, until they are changed */
  readonly problem: string | null;
  readonly sending: readonly Entry[];
  /** came back while something new was in the field */
  readonly returned: readonly Entry[];
}

/** Sends what was typed; resolves with whether it is stored, and reports why if it is not. */
export type Deliver = (typed: Typed, report: (problem: string | null) => void) => Promise<boolean>;

export interface WritingNames {
  /** the names under which the words are kept */
  readonly words: readonly string[];
  /** those of the choices: they stay when the words are sent, and alone they are nothing new */
  readonly choices?: readonly string[];
}

/**
 * The words of a field on their way to the server. The field is empty at once; what cannot be stored comes back, into the
 * field or, if something new is in it, beside it. At every moment each word that is not stored is kept in the browser.
 */
export class Writing {
  readonly #words: number;
  readonly #drafts: readonly Remembered[];
  readonly #kept: Remembered;
  readonly #listeners = new Set<() => void>();
  #keys = 0;
  #state: WritingState;

  constructor({ words, choices = [] }: WritingNames) {
    this.#words = words.length;
    this.#drafts = [...words, ...choices].map((name) => remembered(`draft.${name}`));
    this.#kept = remembered(`sent.${words[0]}`);
    const typed = this.#drafts.map((draft) => draft.read() ?? "");
    // What was on its way when the page closed: nobody knows whether it arrived, so it comes back.
    const returned = readKept(this.#kept, typed.length).map((each) => this.#entry(each));
    this.#state = { typed, problem: null, sending: [], returned };
    const [first, ...others] = returned;
    if (first !== undefined && this.#isEmpty()) this.#change({ typed: first.typed, returned: others });
  }

  get = (): WritingState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  type(place: number, text: string): void {
    const typed = this.#state.typed.map((before, index) => (index === place ? text : before));
    this.#change({ typed, problem: place < this.#words ? null : this.#state.problem });
  }

  /** `unseen` is told what came back after the field had gone from the screen. */
  async send(deliver: Deliver, unseen: (typed: Typed, problem: string | null) => void): Promise<boolean> {
    const entry = this.#entry(this.#state.typed);
    this.#change({
      typed: this.#cleared(),
      problem: null,
      sending: [...this.#state.sending, entry],
    });
    let problem: string | null = null;
    const stored = await deliver(entry.typed, (reported) => (problem = reported)).catch(() => false);
    const sending = this.#state.sending.filter((each) => each !== entry);
    if (stored) this.#change({ sending });
    else {
      this.#giveBack({ ...entry, problem }, sending);
      if (this.#listeners.size === 0) unseen(entry.typed, problem);
    }
    return stored;
  }

  /** Takes what came back into the field; what was in the field takes its place. */
  edit(key: number): void {
    const chosen = this.#state.returned.find((each) => each.key === key);
    if (chosen === undefined) return;
    const inField = this.#isEmpty()
      ? []
      : [{ ...this.#entry(this.#state.typed), problem: this.#state.problem }];
    this.#change({
      typed: chosen.typed,
      problem: chosen.problem,
      returned: this.#state.returned.flatMap((each) => (each === chosen ? inField : [each])),
    });
  }

  /** Whether anything is in the field, on its way or came back. */
  holdsWords(): boolean {
    const { sending, returned } = this.#state;
    return !this.#isEmpty() || sending.length + returned.length > 0;
  }

  discard(key: number): void {
    this.#change({ returned: this.#state.returned.filter((each) => each.key !== key) });
  }

  #giveBack(entry: Entry, sending: readonly Entry[]): void {
    if (this.#isEmpty()) this.#change({ typed: entry.typed, problem: entry.problem, sending });
    else this.#change({ sending, returned: [...this.#state.returned, entry] });
  }

  #entry = (typed: Typed): Entry => ({ key: (this.#keys += 1), typed, problem: null });
  #isEmpty = (): boolean => this.#state.typed.slice(0, this.#words).every((words) => words.trim() === "");
  #cleared = (): Typed => this.#state.typed.map((text, place) => (place < this.#words ? "" : text));

  #change(changes: Partial<WritingState>): void {
    this.#state = { ...this.#state, ...changes };
    const { typed, sending, returned } = this.#state;
    const onTheirWay = [...returned, ...sending].map((entry) => entry.typed);
    this.#kept.write(onTheirWay.length === 0 ? null : JSON.stringify(onTheirWay));
    for (const [place, draft] of this.#drafts.entries()) draft.write(typed[place] || null);
    for (const listener of this.#listeners) listener();
  }
}

function readKept(kept: Remembered, length: number): readonly Typed[] {
  try {
    const read: unknown = JSON.parse(kept.read() ?? "[]");
    if (!Array.isArray(read)) return [];
    return read.filter(
      (typed: unknown): typed is string[] =>
        Array.isArray(typed) && typed.length === length && typed.every((text) => typeof text === "string"),
    );
  } catch {
    return [];
  }
}
