import { decodeCommit, scopesIn } from "@guildhall/shared/app/codec";
import { COMMUNITY_EVENTS } from "@guildhall/shared/app/event-versions";
import { Keyring } from "@guildhall/shared/app/keyring";
import type { CommunityEvent } from "@guildhall/shared/domain/community/events";
import type { CommunityId, MemberRef, PollId } from "@guildhall/shared/domain/kernel/ids";
import type { Ballot } from "@guildhall/shared/domain/community/polls/part";
import { communityStream } from "@guildhall/shared/domain/kernel/stream";
import type { Storage } from "@guildhall/shared/ports/storage";

/** A ballot in the log, with its position. */
export interface LoggedBallot {
  readonly version: number;
  /** the id of the command that cast it */
  readonly command: string;
  readonly poll: PollId;
  readonly by: MemberRef;
  readonly ballot: Ballot;
}

/** Reads the ballots cast since the last call from storage, as anybody with the keys could. */
export interface LogOfVotes {
  more(): Promise<readonly LoggedBallot[]>;
}

export function logOfVotes(storage: Storage, community: CommunityId): LogOfVotes {
  const stream = communityStream(community);
  const keyring = new Keyring(stream, storage.sealKeys);
  let version = 0;
  return {
    async more() {
      const stored = await storage.events.readAfter(stream, version);
      version += stored.length;
      await keyring.find(scopesIn(stored));
      return stored.flatMap((each) =>
        decodeCommit<CommunityEvent>(each, COMMUNITY_EVENTS, keyring).entries.flatMap(({ command, events }) =>
          events.flatMap((event): LoggedBallot[] => {
            if (event.type !== "BallotCast") return [];
            if (event.sealed === undefined || command === undefined)
              throw new Error("A ballot of an open poll cannot be read");
            const { poll, sealed } = event;
            return [{ version: each.version, command: command.id, poll, ...sealed.value }];
          }),
        ),
      );
    },
  };
}
