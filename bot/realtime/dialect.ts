import type { Slices } from "@guildhall/shared/domain/kernel/decider";
import { changedSlices } from "@guildhall/shared/domain/kernel/slices";
import type { StreamKind } from "@guildhall/shared/protocol/messages";
import type { PanelEvent, Protocol, ProtocolStep, ServerEvent } from "@guildhall/shared/protocol/protocol";
import { Refusal } from "./refusal.ts";

/** One version of the wire, as a server speaks it with the panels of that version (SPEC SYNC-7). */
export class Dialect {
  readonly version: number;
  /** from this version to the server's own */
  readonly #up: readonly ProtocolStep[];
  readonly #down: readonly ProtocolStep[];
  /** slices that were stepped down already: every panel of a community is shown the same */
  readonly #known = new WeakMap<Slices, Slices>();

  constructor(version: number, steps: readonly ProtocolStep[]) {
    this.version = version;
    this.#up = steps;
    this.#down = steps.toReversed();
  }

  /** What changed from one view to the next. `changed`: in the server's own version */
  patch(stream: StreamKind, before: Slices, after: Slices, changed: Slices): Slices {
    if (this.#down.length === 0) return changed;
    return changedSlices(this.#slices(stream, before), this.#slices(stream, after)) ?? {};
  }

  /** What the server tells; the slices of a patch are this version's already. */
  told(event: ServerEvent, message: unknown): unknown {
    if (this.#down.length === 0) return message;
    const shown = event === "snapshot" ? this.#snapshot(message as Shown) : message;
    return this.#down.reduce((newer, step) => (step.told ? step.told(event, newer) : newer), shown);
  }

  /** What a panel says. It is nothing where no step can make anything of it. */
  asked(event: PanelEvent, message: unknown): unknown {
    try {
      return this.#up.reduce((older, step) => (step.asked ? step.asked(event, older) : older), message);
    } catch {
      return undefined;
    }
  }

  /** The answer stays as it is where a step breaks over what the panel said. */
  answered(event: PanelEvent, answer: unknown, message: unknown): unknown {
    try {
      return this.#down.reduce(
        (newer, step) => (step.answered ? step.answered(event, newer, message) : newer),
        answer,
      );
    } catch {
      return answer;
    }
  }

  #snapshot(message: Shown): Shown {
    return { ...message, slices: this.#slices(message.stream, message.slices) };
  }

  #slices(stream: StreamKind, slices: Slices): Slices {
    const known = this.#known.get(slices);
    if (known !== undefined) return known;
    const older = this.#down.reduce((newer, step) => step.slices?.(stream, newer) ?? newer, slices);
    this.#known.set(slices, older);
    return older;
  }
}

interface Shown {
  readonly stream: StreamKind;
  readonly slices: Slices;
}

/** The version that a panel names, if it is spoken. Throws a `Refusal` that says which of the two is the older. */
export type DialectOf = (version: number) => Dialect;

export function createDialects({ newest, steps }: Protocol): DialectOf {
  const dialects = new Map(
    [...steps, null].map((_, index) => {
      const version = newest - steps.length + index;
      return [version, new Dialect(version, steps.slice(index))];
    }),
  );
  return (version) => {
    const dialect = dialects.get(version);
    if (dialect === undefined) throw new Refusal(version > newest ? "oldServer" : "oldTab");
    return dialect;
  };
}
