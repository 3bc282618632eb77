import { personKey, type Person } from "@guildhall/shared/ports/directory";
import type { Panel } from "../connection/panel.ts";

/** How many panels one person may have open on this server: enough for a few devices with a few windows each. */
const MOST_PANELS = 8;

/** Keeps track of the panels that each person has open. */
export class Seats {
  readonly #taken = new Map<string, Set<Panel>>();

  /** Adds a panel of this person. Returns the oldest ones beyond the limit, which must be closed. */
  take(person: Person, panel: Panel): readonly Panel[] {
    const key = personKey(person);
    const panels = this.#taken.get(key) ?? new Set();
    this.#taken.set(key, panels.add(panel));
    return [...panels].slice(0, Math.max(0, panels.size - MOST_PANELS));
  }

  leave(person: Person, panel: Panel): void {
    const key = personKey(person);
    const panels = this.#taken.get(key);
    if (panels?.delete(panel) === true && panels.size === 0) this.#taken.delete(key);
  }
}
