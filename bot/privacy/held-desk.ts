import { heldAbout, type HeldDeps } from "@guildhall/shared/app/held-about";
import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { type HeldAnswer, heldRequest } from "@guildhall/shared/protocol/held";
import { heldFile } from "./held-file.ts";

/** Tells a member what is held about them (SPEC PRIV-3, PRIV-4). Rejects if storage cannot be read. */
export type HeldDesk = (
  member: { readonly community: CommunityId; readonly ref: MemberRef },
  raw: unknown,
) => Promise<HeldAnswer>;

export function createHeldDesk(storage: HeldDeps): HeldDesk {
  return async ({ community, ref }, raw) => {
    const request = heldRequest.safeParse(raw);
    if (!request.success) return { kind: "failed" };
    const held = await heldAbout(community, ref, storage);
    if (request.data.do === "export")
      return { kind: "file", name: "about-me.json", text: heldFile([{ community, ref, held }]) };
    const { calendarSince, records, exportedAt } = held;
    const sessions = new Set(records.flatMap(({ session }) => session ?? [])).size;
    return { kind: "held", calendarSince, records: records.length, sessions, exportedAt: [...exportedAt] };
  };
}
