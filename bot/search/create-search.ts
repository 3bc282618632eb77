import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import { type LearnedText, writtenIn } from "@guildhall/shared/domain/search/learned";
import { type ExportWords, loadBotTexts } from "@guildhall/shared/messages/bot";
import { localeOf } from "@guildhall/shared/messages/locale";
import type { ProjectionService } from "../ops/projection-service.ts";
import type { People } from "../people/people.ts";
import { createSearchDesk, type SearchDesk } from "./search-desk.ts";
import { createTextIndexes, type TextIndexesOf } from "./text-indexes.ts";

export interface SearchDeps {
  readonly projections: Pick<ProjectionService, "read">;
  readonly liveStreams: Pick<LiveStreams, "community">;
  readonly people: Pick<People, "members" | "roster">;
  /** of what everybody reads */
  readonly locale: string;
}

export interface Search {
  /** what can be found in a community, whoever looks */
  readonly indexesOf: TextIndexesOf;
  /** what panels and tabs ask */
  readonly searchDesk: SearchDesk;
}

/** Search in what communities have learned. */
export function createSearch({ projections, liveStreams, people, locale }: SearchDeps): Search {
  const indexesOf = createTextIndexes({
    projections,
    versionOf: async (community) => (await liveStreams.community(community)).version,
    wording: async () => wordingIn((await loadBotTexts(localeOf(locale, "UTC"))).export),
  });
  return { indexesOf, searchDesk: createSearchDesk({ indexesOf, people }) };
}

/** What a text reads as to whoever searches: an outcome with its topic, a question with its answer, a takeaway with what came of it, a decision in everybody's language. */
const wordingIn =
  ({ choice: said }: ExportWords) =>
  (text: LearnedText): string =>
    text.choice === null ? writtenIn(text) : said(text.choice);
