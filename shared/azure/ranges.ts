/** Rows by key: from `from` on, up to but excluding `before`, in any partition. */
export interface KeyRange {
  readonly from: string;
  readonly before: string;
}

/** Rows of one partition. */
export interface Range extends KeyRange {
  readonly partitionKey: string;
}

/** The first text after all texts that begin with `prefix`, which ends with an ASCII character. */
const after = (prefix: string): string =>
  prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);

export const withPrefix = (partitionKey: string, prefix: string): Range => ({
  partitionKey,
  from: prefix,
  before: after(prefix),
});

/** The rows with a prefix that come after `prefix + last`. */
export const beyond = (partitionKey: string, prefix: string, last: string): Range => ({
  partitionKey,
  from: `${prefix}${last}!`,
  before: after(prefix),
});

export const wholePartition = (partitionKey: string): Range => ({ partitionKey, from: "", before: "\uffff" });

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Builds the filter from strings alone: the client's `odata` inserts numbers, arrays and objects unescaped,
 * and so lets them rewrite the filter.
 */
export const filterOf = (range: Range | KeyRange): string =>
  [
    ...("partitionKey" in range ? [`PartitionKey eq ${quoted(range.partitionKey)}`] : []),
    ...(range.from === "" ? [] : [`RowKey ge ${quoted(range.from)}`]),
    ...(range.before === "\uffff" ? [] : [`RowKey lt ${quoted(range.before)}`]),
  ].join(" and ");
