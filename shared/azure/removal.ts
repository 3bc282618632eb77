import type { Step, TableGateway } from "./gateway.ts";
import { wholePartition } from "./ranges.ts";

const rowsPerTransaction = 100;

/** Removes rows of one partition in this order, as many at a time as the service allows. Those that are gone are fine. */
export async function removeRows(
  table: TableGateway,
  partitionKey: string,
  rowKeys: readonly string[],
): Promise<void> {
  for (let at = 0; at < rowKeys.length; at += rowsPerTransaction) {
    const some = rowKeys.slice(at, at + rowsPerTransaction);
    const steps = some.map((rowKey): Step => ({ do: "remove", row: { partitionKey, rowKey, values: {} } }));
    if ((await table.transaction(steps)).kind === "written") continue;
    // Another server has removed some of them.
    for (const rowKey of some) await table.remove(partitionKey, rowKey);
  }
}

/** Removes all rows of a partition. Idempotent. */
export async function removePartition(table: TableGateway, partitionKey: string): Promise<void> {
  const rows = await table.all(wholePartition(partitionKey), []);
  await removeRows(
    table,
    partitionKey,
    rows.map(({ rowKey }) => rowKey),
  );
}
