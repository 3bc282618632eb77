import { SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { IncomingContext } from "./incoming-context.ts";
import type { IncomingParts } from "./parts.ts";

/** A timer may fire a little early, and a card that is redrawn too early is postponed again. */
const TIMERS_ERR_BY = SECOND / 10;

/** Redraws the card that asked for a name, for everybody. If that fails nothing is lost: Teams asks for a new view anyway. */
export function createShowFounded({
  cards,
  environment,
  log,
}: Pick<IncomingParts, "cards" | "log"> & {
  readonly environment: Environment;
}): (incoming: IncomingContext) => void {
  return ({ binding, reference }) => {
    const place = { community: binding.community, binding, reference };
    const show = (): void =>
      void cards
        .redraw(place, { kind: "setup" })
        .then((result) => {
          if (result.kind === "later") environment.later(result.at - environment.now() + TIMERS_ERR_BY, show);
        })
        .catch((error: unknown) => log.warn({ error }, "the set-up card was not redrawn"));
    show();
  };
}
