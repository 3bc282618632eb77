import { refusalFor } from "@guildhall/shared/domain/community/rights";
import { standingIn } from "@guildhall/shared/domain/rules";
import type { CommunityState } from "@guildhall/shared/domain/community/state";
import type { MemberRef, PollId } from "@guildhall/shared/domain/kernel/ids";
import { everybodyVoted } from "@guildhall/shared/domain/community/polls/part";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { OpenPanels } from "./open-panels.ts";
import { type Panel, tell } from "../connection/panel.ts";
import { throttle, type Throttle } from "../../concurrency/throttle.ts";

interface ClosingOffersOptions {
  readonly environment: Pick<Environment, "later">;
  readonly panels: OpenPanels;
  readonly state: () => CommunityState;
  readonly present: () => readonly MemberRef[];
}

/**
 * Tells those who run an open poll, and nobody else, whether everybody present has voted in it (SPEC POLL-7). Combined with
 * the list of who is present, it would reveal to others that a certain member has voted.
 */
export class ClosingOffers {
  readonly #options: ClosingOffersOptions;
  readonly #rounds: Throttle;

  constructor(options: ClosingOffersOptions) {
    this.#options = options;
    this.#rounds = throttle(
      options.environment,
      () => SECOND / 2,
      () => this.#tell(),
    );
  }

  /** Call when something may have changed: a ballot, who is present, who runs a poll, or which panels are open. */
  ask(): void {
    this.#rounds.ask();
  }

  close(): void {
    this.#rounds.stop();
  }

  #tell(): void {
    const { panels, state, present } = this.#options;
    const community = state();
    if (community.status === "unfounded") return;
    // Those who only follow are not waited for.
    const asked = present().filter((member) => !community.following.includes(member));
    const voted = community.polls.filter((poll) => everybodyVoted(community, poll, asked));
    for (const panel of panels.settled()) {
      const standing = standingIn(community, panel.data.panel.holder);
      const runs = voted.filter((poll) => refusalFor("closePoll", standing, { opened: poll }) === null);
      offer(
        panel,
        runs.map(({ id }) => id),
      );
    }
  }
}

function offer(panel: Panel, polls: readonly PollId[]): void {
  const data = panel.data.panel;
  const text = polls.join(" ");
  if (data.sentVoted === text) return;
  data.sentVoted = text;
  tell(panel, "everybodyVoted", { polls: [...polls] });
}
