import type { Helper } from "../domain/community/help/part.ts";
import { wantedIn, wordsOf } from "../domain/search/words.ts";
import type { CommunityReader } from "./reader.ts";

export interface HelpReading {
  /** what whoever reads can help with */
  readonly mine: readonly string[];
  /** what the others can */
  readonly others: readonly Helper[];
}

export function readHelp({ slices: { helpers = [] }, me }: CommunityReader): HelpReading {
  return {
    mine: helpers.find(({ member }) => member === me?.ref)?.texts ?? [],
    others: helpers.filter(({ member }) => member !== me?.ref),
  };
}

/** Who knows about something: each word begins a word of what they can help with (SPEC HELP-4). Nobody, if nothing is asked. */
export function whoKnows({ slices: { helpers = [] } }: CommunityReader, words: string): readonly Helper[] {
  const wanted = wantedIn(words);
  if (wanted.length === 0) return [];
  return helpers.filter(({ texts }) => {
    const known = texts.flatMap(wordsOf).flatMap(({ forms }) => forms);
    return wanted.every((start) => known.some((form) => form.startsWith(start)));
  });
}
