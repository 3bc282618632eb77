import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import { hasLeft } from "@guildhall/shared/domain/community/membership/part";
import type { CalendarAddresses, CalendarOwner } from "@guildhall/shared/ports/calendar-addresses";
import type { Environment } from "@guildhall/shared/ports/environment";
import { type CalendarAnswer, calendarRequest } from "@guildhall/shared/protocol/calendar";
import { freshSecret, hashOf } from "./secret.ts";

/** Answers a member about the address of their calendar. Rejects if storage cannot be reached. */
export type AddressDesk = (owner: CalendarOwner, raw: unknown) => Promise<CalendarAnswer>;

export interface AddressDeskDeps {
  readonly addresses: CalendarAddresses;
  readonly liveStreams: Pick<LiveStreams, "community">;
  readonly environment: Pick<Environment, "now">;
  readonly publicUrl: string;
}

export function createAddressDesk(deps: AddressDeskDeps): AddressDesk {
  const { addresses, liveStreams, environment, publicUrl } = deps;

  async function renew(owner: CalendarOwner): Promise<CalendarAnswer> {
    const { state } = await liveStreams.community(owner.community);
    if (state.status !== "founded" || hasLeft(state, owner.member)) return { kind: "failed" };
    const since = environment.now();
    const secret = freshSecret();
    await addresses.renew(owner, hashOf(secret), since);
    return { kind: "address", since, address: `${publicUrl}/calendar/${secret}.ics` };
  }

  return async (owner, raw) => {
    const request = calendarRequest.safeParse(raw);
    if (!request.success) return { kind: "failed" };
    switch (request.data.do) {
      case "look":
        return { kind: "address", since: await addresses.since(owner), address: null };
      case "renew":
        return renew(owner);
      case "revoke":
        await addresses.revoke(owner, Number.MAX_SAFE_INTEGER);
        return { kind: "address", since: null, address: null };
    }
  };
}
