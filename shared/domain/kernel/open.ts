/** Something that opens and ends, with its progress. */
interface WithProgress {
  readonly progress: { readonly phase: string };
}

/** The same while it is open, with the fields that exist only then. */
export type Open<T extends WithProgress> = T & {
  readonly progress: Extract<T["progress"], { readonly phase: "open" }>;
};

export const isOpen = <T extends WithProgress>(one: T): one is Open<T> => one.progress.phase === "open";
