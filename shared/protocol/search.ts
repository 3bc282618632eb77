import * as z from "zod/mini";
import { LIMITS } from "../domain/kernel/limits.ts";
import { LEARNED_KINDS, type LearnedText } from "../domain/search/learned.ts";
import { choice } from "./choice.ts";
import { memberRefSchema } from "./member-refs.ts";

const member = z.nullable(memberRefSchema);
const instant = z.nullable(z.number().check(z.minimum(0), z.maximum(8_640_000_000_000_000)));

/**
 * tab → server, event `search`: what was learned, agreed and decided, a page at a time. `from` how many are passed over:
 * `next` of the page before. Acknowledged with a `SearchAnswer`.
 */
export const searchRequest = z.strictObject({
  words: z.string().check(z.maxLength(LIMITS.search)),
  kind: z.nullable(z.enum(LEARNED_KINDS)),
  since: instant,
  until: instant,
  person: member,
  from: z.int().check(z.minimum(0), z.maximum(1_000_000)),
});
export type SearchRequest = z.infer<typeof searchRequest>;

/** The schema of what is found. */
export const learnedText: z.ZodMiniType<LearnedText> = z.object({
  id: z.string(),
  kind: z.enum(LEARNED_KINDS),
  text: z.string(),
  title: z.nullable(z.string()),
  answer: z.nullable(z.string()),
  used: z.int(),
  stories: z.array(z.object({ by: memberRefSchema, text: z.string() })),
  choice: z.nullable(choice),
  session: z.nullable(z.int()),
  at: z.number(),
  presenter: member,
  facilitator: member,
  owner: member,
});

export interface SearchPage {
  readonly kind: "found";
  /** the best first; what is equally good, newest first */
  readonly found: readonly LearnedText[];
  /** how many there are on all pages */
  readonly total: number;
  /** `from` of the page after this one; null: there is none */
  readonly next: number | null;
  /** false: not everything that has happened can be found yet; it can be asked for again in a moment */
  readonly current: boolean;
  /** the names of members in what was found, as far as Teams knows them now */
  readonly names: Readonly<Record<string, string>>;
  /** those who are members no more */
  readonly former: readonly string[];
}

/** `failed`: nothing could be looked up; if `retryable`, it may work in a moment. */
export type SearchAnswer = SearchPage | { readonly kind: "failed"; readonly retryable: boolean };

export const searchAnswer: z.ZodMiniType<SearchAnswer> = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("found"),
    found: z.array(learnedText),
    total: z.int(),
    next: z.nullable(z.int()),
    current: z.boolean(),
    names: z.record(z.string(), z.string()),
    former: z.array(z.string()),
  }),
  z.object({ kind: z.literal("failed"), retryable: z.boolean() }),
]);
