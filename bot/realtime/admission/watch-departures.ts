import { personKey } from "@guildhall/shared/ports/directory";
import { hasLeft, wasErased } from "@guildhall/shared/domain/community/membership/part";
import { MINUTE, SECOND, type Instant, type Millis } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Log } from "@guildhall/shared/app/log";
import { kindOf } from "../../ops/error-kind.ts";
import type { Hub } from "../hub/hub.ts";
import { AGES } from "../../people/ages.ts";
import type { Book } from "../../people/facts.ts";
import type { Answer } from "../../people/kept.ts";
import { NotInConversation } from "../../people/not-in-conversation.ts";
import type { People } from "../../people/people.ts";
import { type Panel, tell } from "../connection/panel.ts";
import { refusalOf } from "../sign-in/refusal.ts";

interface DepartureDeps {
  readonly people: Pick<People, "roster" | "happened">;
  readonly environment: Pick<Environment, "now" | "later" | "freshId">;
  readonly log: Log;
}

/** How often to check whether the roster should be read again. */
const LOOK_EVERY: Millis = 2 * SECOND;
const AFTER_FAILURE: Millis = 10 * SECOND;
/** How long panels stay while Teams cannot be asked; shorter if the bot is no longer in the conversation. */
const UNCHECKED_AT_MOST = { busy: 30 * MINUTE, botMissing: 3 * MINUTE } as const;

/**
 * Closes the panels of people who have left the conversation: at once when their departure is recorded by any server, and
 * otherwise by the roster, which is read about once a minute for all panels of a community (SPEC SEC-15, SEC-16). Returns what
 * ends it.
 */
export function watchDepartures(hub: Hub, deps: DepartureDeps): () => void {
  const { liveStream } = hub;
  const { people, environment, log } = deps;
  let known = liveStream.state.departures;
  let readAt: Instant = Number.NEGATIVE_INFINITY;
  let failing = false;
  let ended = false;

  const unsubscribe = liveStream.subscribe(() => {
    if (liveStream.state.departures === known) return;
    known = liveStream.state.departures;
    if (hub.conversation !== null) people.happened("somebodyLeft", hub.conversation);
    for (const panel of hub.panels()) {
      const { ref } = panel.data.panel.holder;
      // The command by which they asked for it is answered first.
      if (wasErased(liveStream.state, ref)) environment.later(0, () => closeErased(panel));
      else if (hasLeft(liveStream.state, ref)) panel.disconnect(true);
    }
  });

  let stop = environment.later(LOOK_EVERY, look);
  function look(): void {
    void round().then((rest) => {
      if (!ended) stop = environment.later(rest, look);
    });
  }

  /** Returns how long to pause afterwards. */
  async function round(): Promise<Millis> {
    if (hub.isEmpty || environment.now() - readAt < AGES.roster.toDecide) return LOOK_EVERY;
    const { conversation } = hub;
    if (conversation === null) return LOOK_EVERY;
    try {
      const read = await people.roster.everybody(conversation);
      await settle(read);
      await hub.rosterRead();
      readAt = read.askedAt;
      failing = false;
      return LOOK_EVERY;
    } catch (error) {
      if (!failing)
        log.warn(
          { community: hub.community, error: kindOf(error) },
          "the roster cannot be read, so departures go unnoticed",
        );
      failing = true;
      closeUnchecked(error);
      return AFTER_FAILURE;
    }
  }

  async function settle({ askedAt: asOf, value: everybody }: Answer<Book>): Promise<void> {
    const missing = hub.panels().filter(({ data }) => {
      const { holder, checkedAt } = data.panel;
      const isThere = everybody.has(personKey(holder.person));
      if (isThere) data.panel.checkedAt = Math.max(checkedAt, asOf);
      return !isThere && checkedAt < asOf;
    });
    const byMember = Map.groupBy(missing, ({ data }) => data.panel.holder.ref);
    await Promise.all([...byMember.values()].map(closeUnlessThere));
  }

  /** A roster of many pages may change while it is read, so Teams is asked about this member alone. */
  async function closeUnlessThere(panels: readonly Panel[]): Promise<void> {
    const [first] = panels;
    if (first === undefined) return;
    const { conversation, person, ref } = first.data.panel.holder;
    try {
      const checkedAt = await people.roster.checkNow(conversation, person);
      for (const { data } of panels) data.panel.checkedAt = checkedAt;
    } catch (error) {
      if (!(error instanceof NotInConversation)) throw error;
      await liveStream.submit({
        id: `left-${environment.freshId()}`,
        actor: { kind: "system" },
        command: { type: "recordMemberLeft", member: ref },
      });
      // Closed even if that could not be stored.
      for (const panel of panels) panel.disconnect(true);
    }
  }

  function closeUnchecked(error: unknown): void {
    const { code } = refusalOf(error).data;
    const atMost = code === "botMissing" ? UNCHECKED_AT_MOST.botMissing : UNCHECKED_AT_MOST.busy;
    const since = environment.now() - atMost;
    for (const panel of hub.panels()) if (panel.data.panel.checkedAt < since) panel.disconnect(true);
  }

  return () => {
    ended = true;
    unsubscribe();
    stop();
  };
}

function closeErased(panel: Panel): void {
  tell(panel, "closed", { code: "erased" });
  panel.disconnect(true);
}
