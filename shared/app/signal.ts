/** Tells everybody who listens. A listener that throws affects neither the others nor whoever tells. */
export class Signal<T> {
  readonly #listeners = new Set<(value: T) => void>();
  readonly #defect: (error: unknown, value: T) => void;

  /** `defect` is called with whatever a listener throws. */
  constructor(defect: (error: unknown, value: T) => void) {
    this.#defect = defect;
  }

  /** Whether anybody listens. */
  get isHeard(): boolean {
    return this.#listeners.size > 0;
  }

  tell(value: T): void {
    for (const listener of this.#listeners)
      try {
        listener(value);
      } catch (error) {
        this.#defect(error, value);
      }
  }

  /** Returns the unsubscribe function. */
  subscribe(listener: (value: T) => void): () => void {
    const own = (value: T): void => listener(value);
    this.#listeners.add(own);
    return () => void this.#listeners.delete(own);
  }
}
