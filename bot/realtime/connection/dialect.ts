import type { Slices } from "@guildhall/shared/domain/kernel/decider";
import { changedSlices } from "@guildhall/shared/domain/kernel/slices";
import type { StreamKind } from "@guildhall/shared/protocol/messages";
import type { PanelEvent, Protocol, ProtocolStep, ServerEvent } from "@guildhall/shared/protocol/protocol";
import { Refusal } from "../sign-in/refusal.ts";

/** Translates between the server's version of the wire and that of a panel (SPEC SYNC-7). */
export class Dialect {
  readonly version: number;
  /** the steps from this version to the server's own */
  readonly #up: readonly ProtocolStep[];
  readonly #down: readonly ProtocolStep[];
  /** slices that were already stepped down, because all panels of a community are sent the same ones */
  readonly #known = new WeakMap<Slices, Slices>();

  constructor(version: number, steps: readonly ProtocolStep[]) {
    this.version = version;
    this.#up = steps;
    this.#down = steps.toReversed();
  }

  /** The slices that changed from one view to the next, in this version. `changed`: those in the server's own */
  patch(stream: StreamKind, before: Slices, after: Slices, changed: Slices): Slices {
    if (this.#down.length === 0) return changed;
    return changedSlices(this.#slices(stream, before), this.#slices(stream, after)) ?? {};
  }

  /** A message of the server, stepped down. The slices of a patch must already be in this version: see `patch`. */
  told(event: ServerEvent, message: unknown): unknown {
    if (this.#down.length === 0) return message;
    const shown = event === "snapshot" ? this.#snapshot(message as Shown) : message;
    return this.#down.reduce((newer, step) => (step.told ? step.told(event, newer) : newer), shown);
  }

  /** A message of a panel, stepped up; undefined if a step cannot read it. */
  asked(event: PanelEvent, message: unknown): unknown {
    try {
      return this.#up.reduce((older, step) => (step.asked ? step.asked(event, older) : older), message);
    } catch {
      return undefined;
    }
  }

  /** An answer, stepped down; unchanged if a step cannot read the panel's message. */
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

/** The dialect for a panel's version. If there is none, throws a `Refusal` that says whether tab or server is too old. */
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
