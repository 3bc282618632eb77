import * as z from "zod/mini";
import { HELPED } from "../domain/community/helped/part.ts";
import { SIGNS } from "../domain/community/health/part.ts";
import { ITEM_KINDS } from "../domain/agenda.ts";
import type { ItemId, SessionId, TakeawayId } from "../domain/kernel/ids.ts";
import type { DecisionRow, HealthRow, PastSessionRow, SponsorPageRow, TakeawayRow } from "../domain/rows.ts";
import { choice } from "./choice.ts";
import { idSchema } from "./ids.ts";
import { memberRefSchema } from "./member-refs.ts";

/** What can be read of what is over, by the name of its list. */
export interface RowsOf {
  readonly pastSessions: PastSessionRow;
  readonly takeaways: TakeawayRow;
  readonly decisions: DecisionRow;
  readonly health: HealthRow;
  readonly sponsorPage: SponsorPageRow;
}
export type RowList = keyof RowsOf;

const whole = z.int();
const member = z.nullable(memberRefSchema);
const session = idSchema<SessionId>();
const item = idSchema<ItemId>();

const quarters = z.pipe(
  z.array(whole).check(z.length(4)),
  z.transform(
    ([first = 0, second = 0, third = 0, last = 0]: number[]) => [first, second, third, last] as const,
  ),
);

const answers = z.object({ movedOn: whole, parked: whole, continued: whole });

const pastSession: z.ZodMiniType<PastSessionRow> = z.object({
  id: session,
  number: whole,
  begunAt: z.number(),
  minutes: whole,
  planned: z.nullable(whole),
  facilitator: member,
  headCount: z.nullable(whole),
  attendance: z.nullable(z.object({ people: whole, quarters })),
  counts: z.object({
    done: whole,
    parked: whole,
    takeaways: whole,
    elmos: whole,
    calls: whole,
    answers,
  }),
  items: z.array(
    z.object({
      id: item,
      title: z.nullable(z.string()),
      hidden: z.boolean(),
      kind: z.enum(ITEM_KINDS),
      presenter: member,
      planned: whole,
      minutes: whole,
      became: z.enum(["done", "parked", "notReached"]),
    }),
  ),
});

const takeaway: z.ZodMiniType<TakeawayRow> = z.object({
  id: idSchema<TakeawayId>(),
  session,
  number: whole,
  at: z.number(),
  kind: z.enum(["learned", "action", "question"]),
  text: z.string(),
  author: memberRefSchema,
  owner: member,
  answer: z.nullable(z.object({ text: z.string(), by: memberRefSchema })),
  item: z.nullable(item),
  used: whole,
  stories: z.array(z.object({ by: memberRefSchema, text: z.string() })),
});

const decision: z.ZodMiniType<DecisionRow> = z.object({
  version: whole,
  choice,
  at: z.number(),
  reviewAt: z.number(),
  turnout: whole,
  votes: whole,
});

const health: z.ZodMiniType<HealthRow> = z.object({
  number: whole,
  begunAt: z.number(),
  minutes: whole,
  planned: z.nullable(whole),
  people: z.nullable(whole),
  counts: z.object({ elmos: whole, calls: whole, answers }),
  topics: z.object({ offered: whole, discussed: whole, waiting: whole, planned: whole }),
  openActions: whole,
  giving: z.object({ presented: whole, led: whole, core: whole }),
  newcomers: z.object({ joined: whole, gave: whole }),
  signs: z.record(z.enum(SIGNS), z.nullable(whole)),
});

const sponsorPage: z.ZodMiniType<SponsorPageRow> = z.object({
  shownAt: z.number(),
  name: z.string(),
  purpose: z.string(),
  sessions: z.array(
    z.object({
      number: whole,
      begunAt: z.number(),
      minutes: whole,
      people: z.nullable(whole),
      actionsDone: whole,
      used: whole,
      discussed: whole,
    }),
  ),
  giving: z.object({ presented: whole, led: whole }),
  worth: z.array(z.object({ at: z.number(), answers: whole, sum: whole })),
  helped: z.array(z.object({ at: z.number(), said: z.record(z.enum(HELPED), whole) })),
  stories: z.array(z.object({ id: z.string(), text: z.string() })),
});

/** The schemas of rows, by their list. */
export const ROWS: { readonly [List in RowList]: z.ZodMiniType<RowsOf[List]> } = {
  pastSessions: pastSession,
  takeaways: takeaway,
  decisions: decision,
  health,
  sponsorPage,
};

/** Where a list goes on: the server's own words from an answer, which are checked again. */
const cursor = z.string().check(z.regex(/^[\w-]{1,80}$/));
const after = z.nullable(cursor);
const sessionNumber = z.int().check(z.minimum(1), z.maximum(1_000_000));

/**
 * tab → server, event `rows`: a page of what is over, newest first. `after`: `next` of the page before; null for the
 * first one. `session`: only what is of the session with this number. Acknowledged with a `RowsAnswer`.
 */
export const rowsRequest = z.discriminatedUnion("list", [
  z.strictObject({ list: z.literal("pastSessions"), session: z.optional(sessionNumber), after }),
  z.strictObject({
    list: z.literal("takeaways"),
    session: z.nullable(sessionNumber),
    after,
  }),
  z.strictObject({ list: z.literal("decisions"), after }),
  z.strictObject({ list: z.literal("health"), after }),
  z.strictObject({ list: z.literal("sponsorPage"), after }),
]);
export type RowsRequest = z.infer<typeof rowsRequest>;
export type RowsRequestOf<List extends RowList> = Extract<RowsRequest, { readonly list: List }>;

export interface RowsPage<Row> {
  readonly kind: "rows";
  readonly rows: readonly Row[];
  /** asks for the page after this one; null: there is none */
  readonly next: string | null;
  /** the version of the community up to which the rows are current */
  readonly version: number;
  /** false: not everything that has happened is in the rows yet; they can be asked for again in a moment */
  readonly current: boolean;
  /** the names of members in the rows, as far as Teams knows them now */
  readonly names: Readonly<Record<string, string>>;
  /** those in the rows who are members no more: nobody can tell who they were */
  readonly former: readonly string[];
}

/** `failed`: nothing could be read; if `retryable`, it may work in a moment. */
export type RowsAnswer<Row> = RowsPage<Row> | { readonly kind: "failed"; readonly retryable: boolean };

/** The schema of the answer to a request for this list. */
export const rowsAnswer = <List extends RowList>(list: List): z.ZodMiniType<RowsAnswer<RowsOf[List]>> =>
  z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("rows"),
      rows: z.array(ROWS[list]),
      next: z.nullable(z.string()),
      version: whole,
      current: z.boolean(),
      names: z.record(z.string(), z.string()),
      former: z.array(z.string()),
    }),
    z.object({ kind: z.literal("failed"), retryable: z.boolean() }),
  ]);
