import { type Person, personKey } from "@guildhall/shared/ports/directory";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import { proveAnswer } from "@guildhall/shared/protocol/messages";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { VerifyToken } from "../sign-in/entra-token.ts";
import type { Hubs } from "../hub/hubs.ts";
import type { People } from "../../people/people.ts";
import { type Panel, tell } from "../connection/panel.ts";
import { type Tickets, VOUCHED_FOR } from "../sign-in/room-ticket.ts";
import { welcomeOf } from "../sign-in/welcome.ts";

interface RenewalDeps {
  readonly hubs: Hubs;
  readonly tickets: Tickets;
  readonly verify: VerifyToken;
  readonly people: Pick<People, "organisers">;
  readonly mayAskRole: (person: Person) => boolean;
  readonly environment: Pick<Environment, "now" | "later">;
}

const ROUND = 15 * SECOND;
const RENEWED_EVERY = 3 * MINUTE;
/** A fresh token is requested this long before it is required, and then every minute until it arrives. */
const ASKED_BEFORE = 10 * MINUTE;
const ASKED_EVERY = MINUTE;

/** Renews the tickets of open panels, and requests a token when the last one is old. Returns what ends it. */
export function renewTickets(deps: RenewalDeps): () => void {
  const { environment } = deps;
  let ended = false;
  let stop = environment.later(ROUND, round);

  function round(): void {
    const panels = deps.hubs.all().flatMap((hub) => hub.panels());
    void Promise.all(panels.map((panel) => attend(panel, deps))).finally(() => {
      if (!ended) stop = environment.later(ROUND, round);
    });
  }

  return () => {
    ended = true;
    stop();
  };
}

async function attend(panel: Panel, deps: RenewalDeps): Promise<void> {
  const data = panel.data.panel;
  const now = deps.environment.now();
  if (now >= data.vouchedAt + VOUCHED_FOR) {
    // The next connect must present a token.
    panel.disconnect(true);
    return;
  }
  if (now >= data.vouchedAt + VOUCHED_FOR - ASKED_BEFORE && now >= data.askedAt + ASKED_EVERY) {
    data.askedAt = now;
    panel.emit("prove", (token: unknown) => void vouch(panel, token, deps));
  }
  if (now >= data.ticketedAt + RENEWED_EVERY) await renew(panel, deps, "keep");
}

/** Handles a requested token. An invalid one is ignored: it is requested again, and finally required. */
async function vouch(panel: Panel, token: unknown, deps: RenewalDeps): Promise<void> {
  const data = panel.data.panel;
  const answer = proveAnswer.safeParse(token);
  const person = answer.success ? await deps.verify(answer.data).catch(() => null) : null;
  if (person === null || personKey(person) !== personKey(data.holder.person)) return;
  data.vouchedAt = deps.environment.now();
  await renew(panel, deps, "drop");
}

/**
 * Sends a new ticket, or a new welcome if the holder no longer organises the meeting. `ifUnknown`: what happens to that role
 * if Teams cannot be asked.
 */
async function renew(
  panel: Panel,
  { tickets, people, mayAskRole, environment }: RenewalDeps,
  ifUnknown: "keep" | "drop",
): Promise<void> {
  const data = panel.data.panel;
  data.ticketedAt = environment.now();
  const { holder, meeting } = data;
  const { conversation, person, meetingOrganiser } = holder;
  const stillOrganises = (): Promise<boolean> =>
    people.organisers.confirm({ conversation, person, meeting }, ifUnknown === "keep", () =>
      mayAskRole(person),
    );
  const isGone = meetingOrganiser && !(await stillOrganises());
  if (isGone) data.holder = { ...holder, meetingOrganiser: false };
  const ticket = await tickets.issue(data);
  if (!panel.connected) return;
  if (isGone) tell(panel, "welcome", welcomeOf(data, ticket));
  else tell(panel, "ticket", { ticket });
}
