import type { OptionId } from "@guildhall/shared/domain/kernel/ids";
import type { OpenPollReading } from "@guildhall/shared/reading/poll";
import type { MyBallot } from "../use-ballot.ts";

/** The props shared by all ways of voting. */
export interface PollChoicesProps {
  readonly poll: OpenPollReading;
  readonly ballot: MyBallot;
  /** an additional note on an option */
  readonly note?: (option: OptionId) => string | null;
}
