import { mayRun } from "@guildhall/shared/domain/community/authority";
import type { CommunityState } from "@guildhall/shared/domain/community/state";
import type { MemberRef, PollId } from "@guildhall/shared/domain/ids";
import { everybodyVoted } from "@guildhall/shared/domain/poll/ballot-box";
import { SECOND } from "@guildhall/shared/domain/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { OpenPanels } from "./open-panels.ts";
import type { Panel } from "./panel.ts";
import { throttle, type Throttle } from "./throttle.ts";

interface ClosingOffersOptions {
  readonly environment: Pick<Environment, "later">;
  readonly panels: OpenPanels;
  readonly state: () => CommunityState;
  readonly present: () => readonly MemberRef[];
}

/**
 * Tells those who run the activities, and nobody else, in which open polls everybody present has voted (SPEC POLL-7): with
 * the list of who is present it would tell anybody else that somebody in particular has voted.
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

  /** Something may be different now: a ballot, who is present, who runs what, who listens. */
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
    const polls = community.polls
      .filter((poll) => everybodyVoted(community, poll, present()))
      .map(({ id }) => id);
    for (const panel of panels.settled()) {
      const { ref, meetingOrganiser } = panel.data.panel.holder;
      tell(panel, mayRun(community, { kind: "member", ref, meetingOrganiser }) ? polls : []);
    }
  }
}

function tell(panel: Panel, polls: readonly PollId[]): void {
  const data = panel.data.panel;
  const text = polls.join(" ");
  if (data.toldVoted === text) return;
  data.toldVoted = text;
  panel.emit("everybodyVoted", { polls: [...polls] });
}
