import type { OptionId } from "@guildhall/shared/domain/kernel/ids";
import type { OpenPollViewModel } from "../../../activity/view-models.ts";
import type { MyBallot } from "../use-ballot.ts";

/** What every manner of voting is given. */
export interface PollChoicesProps {
  readonly poll: OpenPollViewModel;
  readonly ballot: MyBallot;
  /** what else there is to say of an option */
  readonly note?: (option: OptionId) => string | null;
}
