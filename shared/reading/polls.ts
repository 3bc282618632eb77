import type { PollSlice, Subject } from "../domain/community/polls/part.ts";
import { isOpen } from "../domain/kernel/open.ts";
import type { CommunityReader } from "./reader.ts";

type Reader = Pick<CommunityReader, "slices">;

/** All polls that have arrived, oldest first. */
export const pollsIn = ({ slices }: Reader): readonly PollSlice[] =>
  (slices.polls ?? []).flatMap((id) => slices[`poll:${id}`] ?? []);

/** Whether a poll on such a subject is open. */
export const isVotedOn = (reader: Reader, fits: (subject: Subject) => boolean): boolean =>
  pollsIn(reader).some((poll) => isOpen(poll) && fits(poll.subject));
