import type { OptionId, PollId } from "@guildhall/shared/domain/kernel/ids";
import type { Tally } from "@guildhall/shared/domain/community/polls/part";
import { makeCommandId } from "@guildhall/shared/protocol/command-id";
import type { Handshake } from "@guildhall/shared/protocol/handshake";
import type { CommandMessage } from "@guildhall/shared/protocol/command-message";
import type { Answer } from "@guildhall/shared/protocol/messages";
import { PROTOCOL_VERSION } from "@guildhall/shared/protocol/version";
import { freshId } from "@guildhall/shared/ports/fresh-id";
import { openSocketIoLine, type Line } from "../../support/socket-line.ts";
import type { TeamsStandIn } from "../../teams-stand-in/start.ts";
import { pressFor } from "./poll-on-cards.ts";

/** A vote as it was acknowledged to its voter. */
export interface Acknowledged {
  readonly voter: string;
  readonly option: OptionId;
}

/** A voter in a poll with a single choice. */
export interface Voter {
  readonly name: string;
  /** Votes; resolves when that is acknowledged, rejects if it is not. */
  vote(option: OptionId): Promise<Acknowledged>;
  leave(): void;
}

/** A voter with a panel at this server. */
export async function voterInPanel(
  teams: TeamsStandIn,
  name: string,
  url: string,
  poll: PollId,
): Promise<Voter> {
  const { id, meetingId } = teams.conversation("meeting");
  const auth: Handshake = {
    protocol: PROTOCOL_VERSION,
    surface: "panel",
    conversation: id,
    meeting: meetingId ?? null,
    proof: { kind: "token", token: await teams.tokens.sso(name) },
  };
  const line: Line = await openSocketIoLine({ url, auth, onEvent: () => undefined });
  return {
    name,
    async vote(option) {
      const message: CommandMessage = {
        id: makeCommandId(Date.now(), freshId()),
        stream: "community",
        command: { type: "castBallot", poll, ballot: { [option]: 1 } },
      };
      const answer = (await line.ask("command", message)) as Answer;
      if (answer.kind !== "done") throw new Error(`${name} was answered ${JSON.stringify(answer)}`);
      return { voter: name, option };
    },
    leave: () => line.close(),
  };
}

/** What the card says when its answer comes too late for Teams, on a busy machine. */
const LATE = "That is taking longer than it should";

/** A voter who has only the card in the chat, and presses again if there is no answer in time. */
export const voterOnCard = (teams: TeamsStandIn, name: string, card: string): Voter => ({
  name,
  async vote(option) {
    for (;;) {
      const { shown, says } = await pressFor(teams, name, card, option);
      if (shown[option] === 1) return { voter: name, option };
      if (says?.startsWith(LATE) !== true)
        throw new Error(`${name} was answered ${says ?? JSON.stringify(shown)}`);
    }
  },
  leave: () => undefined,
});

/** The tally of the last acknowledged vote of each voter, counted without the product. */
export function recount(options: readonly OptionId[], acknowledged: readonly Acknowledged[]): Tally {
  const last = new Map(acknowledged.map(({ voter, option }) => [voter, option]));
  const tally: Record<OptionId, number> = Object.fromEntries(options.map((option) => [option, 0]));
  for (const option of last.values()) tally[option] = (tally[option] ?? 0) + 1;
  return tally;
}
