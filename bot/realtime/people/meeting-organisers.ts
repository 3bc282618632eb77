import { SECOND, type Millis } from "@guildhall/shared/domain/kernel/time";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import type { Person } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Roster } from "@guildhall/shared/ports/roster";
import type { TicketHolder } from "../sign-in/room-ticket.ts";

type Holder = Pick<TicketHolder, "conversation" | "person">;

/** Whether a person organises the meeting, if Teams answers soon. */
export interface MeetingOrganisers {
  /** `late` is called if the answer arrives later and is yes. */
  ask(conversation: Conversation, meeting: string, person: Person, late: () => void): Promise<boolean>;
  /** Whether a person whom Teams called an organiser still is one; `otherwise` if Teams cannot be asked now. */
  confirm(holder: Holder, meeting: string | null, otherwise: boolean): Promise<boolean>;
}

/** How long a panel waits for the answer. Short, because each person takes a request, and few are organisers. */
const PATIENCE: Millis = SECOND / 2;
const AT_ONCE = 8;

/** Asks the connector about a few people at a time; nobody waits long for it. */
export function createMeetingOrganisers(
  roster: Pick<Roster, "organisesMeeting">,
  environment: Pick<Environment, "later">,
): MeetingOrganisers {
  const waiting: (() => void)[] = [];
  let asked = 0;

  async function inTurn(work: () => Promise<boolean>, otherwise: boolean): Promise<boolean> {
    if (asked >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    asked += 1;
    try {
      return await work();
    } catch {
      return otherwise;
    } finally {
      asked -= 1;
      waiting.shift()?.();
    }
  }

  return {
    ask: (conversation, meeting, person, late) =>
      new Promise((resolve) => {
        let gaveUp = false;
        const stop = environment.later(PATIENCE, () => {
          gaveUp = true;
          resolve(false);
        });
        // An unanswered question makes nobody an organiser.
        void inTurn(() => roster.organisesMeeting(conversation, meeting, person), false).then((organises) => {
          stop();
          if (gaveUp && organises) late();
          resolve(organises);
        });
      }),
    confirm: async ({ conversation, person }, meeting, otherwise) =>
      meeting !== null && inTurn(() => roster.organisesMeeting(conversation, meeting, person), otherwise),
  };
}
