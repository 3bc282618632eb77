import { createStreamHistory } from "@guildhall/shared/app/stream-history";
import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import { memoryProjections } from "@guildhall/shared/memory/projections";
import type { Json } from "@guildhall/shared/ports/event-store";
import type { Storage } from "@guildhall/shared/ports/storage";
import type { Projector } from "@guildhall/shared/projections/projector";
import { UpToDate } from "@guildhall/shared/projections/up-to-date";

/** The rows that a projector makes of a stored community when it reads everything anew. */
export async function projected(
  { events }: Pick<Storage, "events">,
  community: CommunityId,
  projector: Projector,
  list: string,
): Promise<readonly Json[]> {
  const projections = memoryProjections();
  const shelf = { projection: projector.name, generation: 1, community };
  await new UpToDate({ projections, history: createStreamHistory(events) }).advance(projector, shelf);
  const rows = await projections.rows(shelf, list, { prefix: "", after: null, most: 100_000 });
  return rows.map(({ body }) => body);
}
