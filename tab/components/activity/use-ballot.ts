import type { OptionId } from "@guildhall/shared/domain/kernel/ids";
import type { Ballot } from "@guildhall/shared/domain/community/polls/part";
import { useRef, useState } from "react";
import type { OpenPollReading } from "@guildhall/shared/reading/poll";
import { useAct } from "../../live/act.ts";

export interface MyBallot {
  readonly votes: Ballot;
  /** total number of votes cast */
  readonly spent: number;
  /** votes left; null if there is no budget */
  readonly left: number | null;
  readonly votesFor: (option: OptionId) => number;
  /** Gives an option this many votes, and sends the whole ballot. */
  readonly give: (option: OptionId, votes: number) => void;
  /** Gives one option the only vote. */
  readonly choose: (option: OptionId) => void;
  readonly takeBack: () => void;
}

/** This person's ballot: changes are shown at once, and reverted if they did not count. */
export function useBallot(poll: OpenPollReading): MyBallot {
  const act = useAct();
  const [wanted, setWanted] = useState<Ballot | null>(null);
  const casts = useRef(0);
  const votable = new Set<string>(poll.options.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id));
  const votes: Ballot = Object.fromEntries(
    Object.entries(wanted ?? poll.progress.mine).filter(
      ([option, count]) => votable.has(option) && count > 0,
    ),
  );
  const spent = Object.values<number>(votes).reduce((sum, count) => sum + count, 0);

  async function cast(ballot: Ballot): Promise<void> {
    const mine = (casts.current += 1);
    setWanted(ballot);
    await act.community({ type: "castBallot", poll: poll.id, ballot });
    // A later cast waits for its own answer.
    if (mine === casts.current) setWanted(null);
  }

  return {
    votes,
    spent,
    left: poll.budget === null ? null : Math.max(0, poll.budget - spent),
    votesFor: (option) => votes[option] ?? 0,
    give: (option, count) => {
      const { [option]: _, ...others } = votes;
      void cast(count > 0 ? { ...others, [option]: count } : others);
    },
    choose: (option) => void cast({ [option]: 1 }),
    takeBack: () => void cast({}),
  };
}
