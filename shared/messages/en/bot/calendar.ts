import { isolated } from "../../../domain/isolated.ts";

export interface ToldTopic {
  readonly title: string;
  readonly presenter: string | null;
}

/** What a calendar app shows of a session. */
export const calendar = () => ({
  title(community: string, { mine, cancelled }: { readonly mine: boolean; readonly cancelled: boolean }) {
    const name = isolated(community);
    if (cancelled) return `Cancelled: ${name}`;
    return mine ? `${name}: you facilitate` : name;
  },
  /** `facilitator`: somebody else, if that is told */
  details: (facilitator: string | null, topics: readonly ToldTopic[]): string =>
    [
      ...(facilitator === null ? [] : [`${isolated(facilitator)} facilitates.`]),
      ...topics.map(
        ({ title, presenter }) =>
          `• ${isolated(title)}${presenter === null ? "" : ` (${isolated(presenter)})`}`,
      ),
    ].join("\n"),
});
