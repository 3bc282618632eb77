/** What is opened and ends: as long as it is open its progress says so. */
interface WithProgress {
  readonly progress: { readonly phase: string };
}

/** One that is open, with what is known of it only then. */
export type Open<T extends WithProgress> = T & {
  readonly progress: Extract<T["progress"], { readonly phase: "open" }>;
};

export const isOpen = <T extends WithProgress>(one: T): one is Open<T> => one.progress.phase === "open";
