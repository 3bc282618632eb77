import { MINUTE, SECOND } from "@guildhall/shared/domain/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Hubs } from "./hubs.ts";
import type { Membership } from "./membership.ts";
import type { Panel } from "./panel.ts";
import { refusalOf } from "./refusal.ts";
import type { Tickets } from "./room-ticket.ts";

interface RenewalDeps {
  readonly hubs: Hubs;
  readonly membership: Membership;
  readonly tickets: Tickets;
  readonly environment: Pick<Environment, "now" | "later">;
}

const ROUND = 15 * SECOND;
const CHECKED_FOR = 3 * MINUTE;
/** A panel stays while the connector cannot be asked, but not for ever. */
const UNCHECKED_AT_MOST = 30 * MINUTE;

/** Asks now and then whether those with a panel still are members, and renews their tickets. Returns what ends it. */
export function renewTickets(deps: RenewalDeps): () => void {
  const { environment } = deps;
  let ended = false;
  let stop = environment.later(ROUND, round);

  function round(): void {
    void renewDue(deps).finally(() => {
      if (!ended) stop = environment.later(ROUND, round);
    });
  }

  return () => {
    ended = true;
    stop();
  };
}

async function renewDue(deps: RenewalDeps): Promise<void> {
  const due = deps.environment.now() - CHECKED_FOR;
  for (const hub of deps.hubs.all())
    for (const panel of hub.panels()) if (panel.data.panel.checkedAt <= due) await renew(panel, deps);
}

async function renew(panel: Panel, { membership, tickets, environment }: RenewalDeps): Promise<void> {
  const data = panel.data.panel;
  const { holder } = data;
  try {
    await membership.check(holder.conversation, holder.person);
    data.checkedAt = environment.now();
    panel.emit("ticket", { ticket: await tickets.issue(holder, data.checkedAt) });
  } catch (error) {
    const { code } = refusalOf(error).data;
    const busy = code === "busy" && environment.now() - data.checkedAt < UNCHECKED_AT_MOST;
    // The next connect must show a token, and is then told why.
    if (!busy) panel.disconnect(true);
  }
}
