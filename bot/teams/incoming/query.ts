import { z } from "zod";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import type { Wanted } from "../../search/search-everywhere.ts";

/** The command of the message extension, and its one parameter, as the manifest names them. */
const SEARCH_COMMAND = { id: "search", parameter: "words" } as const;

/** As many as Teams asks for at a time. */
const MOST = 25;
const FARTHEST = 1_000_000;

const count = (most: number, fallback: number) => z.int().min(0).max(most).catch(fallback);

/**
 * The value of `composeExtension/query`. Before anything is typed Teams asks once with a parameter of its own, `initialRun`:
 * https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/respond-to-search
 */
const schema = z.looseObject({
  commandId: z.literal(SEARCH_COMMAND.id),
  parameters: z.array(z.looseObject({ name: z.string(), value: z.unknown() })).catch([]),
  queryOptions: z
    .looseObject({ skip: count(FARTHEST, 0), count: count(Number.MAX_SAFE_INTEGER, MOST) })
    .catch({ skip: 0, count: MOST }),
});

/** What is looked for; null if it is no search of Guildhall's. */
export function readQuery(value: unknown): Wanted | null {
  const parsed = schema.safeParse(value);
  if (!parsed.success) return null;
  const { parameters, queryOptions } = parsed.data;
  const typed = parameters.find(({ name }) => name === SEARCH_COMMAND.parameter)?.value;
  const words = typeof typed === "string" ? typed.slice(0, LIMITS.search) : "";
  return { words, from: queryOptions.skip, most: Math.min(queryOptions.count, MOST) };
}
