/** Runs asynchronous work one at a time, in the order in which it was submitted. */
export interface SerialQueue {
  run(work: () => Promise<void>): Promise<void>;
  /** Resolves when everything submitted so far has finished. */
  settled(): Promise<void>;
}

export function serialQueue(): SerialQueue {
  let last: Promise<void> = Promise.resolve();
  return {
    run(work) {
      last = last.then(work);
      return last;
    },
    settled: () => last,
  };
}
