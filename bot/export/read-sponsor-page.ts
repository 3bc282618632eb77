import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import type { SponsorPageRow } from "@guildhall/shared/domain/rows";
import { health } from "@guildhall/shared/projections/health/health";
import { SPONSOR_PAGE } from "@guildhall/shared/projections/health/sponsor-page";
import type { ProjectionService } from "../ops/projection-service.ts";

/** The sponsor page as members read it; null if it cannot be read now. */
export type ReadSponsorPage = (community: CommunityId) => Promise<SponsorPageRow | null>;

export const createReadSponsorPage =
  ({ read }: Pick<ProjectionService, "read">): ReadSponsorPage =>
  async (community) => {
    const page = await read(health.name, community, { list: SPONSOR_PAGE, prefix: "", after: null, most: 1 });
    // Only the projector of this list writes its row.
    return (page?.rows[0] ?? null) as unknown as SponsorPageRow | null;
  };
