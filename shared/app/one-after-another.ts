/** Runs pieces of work one after another, in the order in which they were asked for. */
export interface OneAfterAnother {
  run(work: () => Promise<void>): Promise<void>;
  /** Resolves when everything that was asked for so far has been done. */
  settled(): Promise<void>;
}

export function oneAfterAnother(): OneAfterAnother {
  let last: Promise<void> = Promise.resolve();
  return {
    run(work) {
      last = last.then(work);
      return last;
    },
    settled: () => last,
  };
}
