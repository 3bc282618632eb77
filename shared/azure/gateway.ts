import type {
  TableClient,
  TableEntityResult,
  TableEntityResultPage,
  TableTransactionEntityResponse,
  TransactionAction,
  UpdateMode,
} from "@azure/data-tables";
import { StorageError } from "../ports/storage-error.ts";
import { persist } from "./attempts.ts";
import { errorOf, failureOf } from "./failures.ts";
import type { Failure } from "./failures.ts";
import { checkKey } from "./keys.ts";
import { checkRow, checkTransaction } from "./limits.ts";
import { filterOf } from "./ranges.ts";
import type { KeyRange, Range } from "./ranges.ts";
import type { FoundRow, Row } from "./rows.ts";

/**
 * The outcome of a guarded write. A conflict may be with an earlier attempt of the same call whose acknowledgement was
 * lost: read back and compare ids before treating it as another server's write.
 */
export type WriteOutcome =
  { readonly kind: "written"; readonly etag: string | null } | { readonly kind: "conflict" };

/**
 * One row of a transaction. A created row must be new; an updated one must still have its ETag; one that is put takes the
 * place of whatever is there; a removed one must be there.
 */
export type Step =
  | { readonly do: "create" | "put" | "remove"; readonly row: Row }
  /** `merge`: only the given properties change. The ETag `*` stands for any: the row must be there */
  | { readonly do: "update" | "merge"; readonly row: Row; readonly etag: string };

/** Only these properties are read. */
export type Columns = readonly string[];

/**
 * A table of the service with its traps closed: every call has a time-out and checks the service's limits before it is
 * sent; every update names its ETag; failures are outcomes or `StorageError`.
 */
export interface TableGateway {
  get(partitionKey: string, rowKey: string, columns?: Columns): Promise<FoundRow | null>;
  /** The rows of a range in key order, page by page; a range without a partition covers the whole table. */
  rows(range: Range | KeyRange, columns?: Columns, pageSize?: number): AsyncGenerator<FoundRow, void>;
  all(range: Range, columns?: Columns): Promise<readonly FoundRow[]>;
  create(row: Row): Promise<WriteOutcome>;
  /** Sets the given properties (with `Replace`, drops all others), if the row still has this ETag. */
  update(row: Row, etag: string, mode: UpdateMode): Promise<WriteOutcome>;
  /** Overwrites whatever is there: for rows of which the last write counts. */
  put(row: Row): Promise<void>;
  /** Deletes the row, whatever it holds. Idempotent. */
  remove(partitionKey: string, rowKey: string): Promise<void>;
  /** Deletes the row if it still has this ETag. A conflict may be that it is gone. */
  removeUnchanged(partitionKey: string, rowKey: string, etag: string): Promise<WriteOutcome>;
  /** All or nothing. The outcome's ETag is that of the first row, if the service returns it. */
  transaction(steps: readonly Step[]): Promise<WriteOutcome>;
}

const mostRowsOfPage = 1000;

export function tableGateway(client: TableClient, timeoutMs: number): TableGateway {
  /** Maps every failure: `expected` ones to a value, all others to a `StorageError`. */
  async function call<T>(
    what: string,
    send: (abortSignal: AbortSignal) => Promise<T>,
    expected: readonly Failure[] = [],
  ): Promise<T | null> {
    try {
      return await persist(timeoutMs, send);
    } catch (error) {
      if (error instanceof StorageError) throw error;
      // A missing table has another error code than a missing row, so it does not pass for one.
      if (expected.includes(failureOf(error))) return null;
      throw errorOf(`Storage refused to ${what} in ${client.tableName}`, error);
    }
  }

  async function* rows(
    range: Range | KeyRange,
    columns?: Columns,
    pageSize = mostRowsOfPage,
  ): AsyncGenerator<FoundRow, void> {
    const queryOptions = { filter: filterOf(range), ...selectOf(columns) };
    let continuationToken: string | undefined;
    // Pages may be short or even empty although more follow: only the token tells.
    do {
      const at: { maxPageSize: number; continuationToken?: string } = { maxPageSize: pageSize };
      if (continuationToken !== undefined) at.continuationToken = continuationToken;
      const current = await call("list", async (abortSignal) => {
        const pages = client.listEntities({ queryOptions, abortSignal }).byPage(at);
        const page: IteratorResult<Page, unknown> = await pages.next();
        return page.done === true ? null : page.value;
      });
      for (const entity of current ?? []) yield found(entity);
      continuationToken = current?.continuationToken;
    } while (continuationToken !== undefined);
  }

  return {
    async get(partitionKey, rowKey, columns) {
      checkKey(partitionKey);
      checkKey(rowKey);
      const queryOptions = selectOf(columns);
      const entity = await call(
        "read",
        (abortSignal) => client.getEntity(partitionKey, rowKey, { queryOptions, abortSignal }),
        ["missing"],
      );
      return entity && found(entity);
    },

    rows,

    async all(range, columns) {
      const collected: FoundRow[] = [];
      for await (const row of rows(range, columns)) collected.push(row);
      return collected;
    },

    async create(row) {
      checkRow(row);
      const entity = entityOf(row);
      return outcomeOf(
        await call("create", (abortSignal) => client.createEntity(entity, { abortSignal }), ["exists"]),
      );
    },

    async update(row, etag, mode) {
      checkRow(row);
      const entity = entityOf(row);
      // The ETag is passed as an option: one on the entity is ignored, and `*` would be sent instead.
      const send = (abortSignal: AbortSignal) => client.updateEntity(entity, mode, { etag, abortSignal });
      return outcomeOf(await call("update", send, ["changed", "missing"]));
    },

    async put(row) {
      checkRow(row);
      const entity = entityOf(row);
      await call("put", (abortSignal) => client.upsertEntity(entity, "Replace", { abortSignal }));
    },

    async remove(partitionKey, rowKey) {
      checkKey(partitionKey);
      checkKey(rowKey);
      const send = (abortSignal: AbortSignal) =>
        client.deleteEntity(partitionKey, rowKey, { etag: "*", abortSignal });
      await call("delete", send, ["missing"]);
    },

    async removeUnchanged(partitionKey, rowKey, etag) {
      checkKey(partitionKey);
      checkKey(rowKey);
      const send = (abortSignal: AbortSignal) =>
        client.deleteEntity(partitionKey, rowKey, { etag, abortSignal });
      const answer = await call("delete", send, ["changed", "missing"]);
      return answer === null ? { kind: "conflict" } : { kind: "written", etag: null };
    },

    async transaction(steps) {
      checkTransaction(steps.map(({ row }) => row));
      const actions = steps.map(actionOf);
      const send = async (abortSignal: AbortSignal) => {
        const { subResponses } = await client.submitTransaction(actions, { abortSignal });
        if (subResponses.length !== steps.length || subResponses.some(({ status }) => status >= 300))
          throw new Error("the answer to a transaction is incomplete");
        return subResponses;
      };
      const answers = await call("write together", send, ["exists", "changed", "missing"]);
      if (answers === null) return { kind: "conflict" };
      return { kind: "written", etag: etagOfFirst(steps, answers) };
    },
  };
}

/**
 * The client sends the rows in an order of its own, and the answers come in that order: one to a create names its row,
 * others do not. Where that is ambiguous there is no ETag.
 */
function etagOfFirst(
  steps: readonly Step[],
  answers: readonly TableTransactionEntityResponse[],
): string | null {
  const [first] = steps;
  const fitting = answers.filter(
    ({ rowKey }) => rowKey === (first?.do === "create" ? first.row.rowKey : undefined),
  );
  return fitting.length === 1 ? (fitting[0]?.etag?.trim() ?? null) : null;
}

type Page = TableEntityResultPage<Record<string, unknown>>;
type Entity = { partitionKey: string; rowKey: string } & Record<string, unknown>;

const entityOf = (row: Row): Entity => ({
  ...row.values,
  partitionKey: row.partitionKey,
  rowKey: row.rowKey,
});

function actionOf(step: Step): TransactionAction {
  switch (step.do) {
    case "create":
      return ["create", entityOf(step.row)];
    case "put":
      return ["upsert", entityOf(step.row), "Replace"];
    case "remove":
      return ["delete", entityOf(step.row)];
    case "update":
      return ["update", entityOf(step.row), "Replace", { etag: step.etag }];
    case "merge":
      return ["update", entityOf(step.row), "Merge", { etag: step.etag }];
  }
}

const outcomeOf = (answer: { etag?: string } | null): WriteOutcome =>
  answer === null ? { kind: "conflict" } : { kind: "written", etag: answer.etag ?? null };

const selectOf = (columns?: Columns): { select?: string[] } =>
  columns ? { select: ["partitionKey", "rowKey", ...columns] } : {};

function found(entity: TableEntityResult<Record<string, unknown>>): FoundRow {
  const { rowKey, etag, ...values } = entity;
  if (rowKey === undefined || etag === undefined)
    throw new StorageError("Storage returned a row without a key", false);
  return { rowKey, etag, values };
}
