import { balancesOf } from "../domain/community/rota/part.ts";
import { type MemberRef, sessionId, type SessionId } from "../domain/kernel/ids.ts";
import { DAY, HOUR, MINUTE } from "../domain/kernel/time.ts";
import { NOTHING_COUNTED, PRIYA } from "./decider-samples.ts";
import { Founding } from "./founding.ts";

/** A community with these members on its rota, in the order in which they joined. */
export class Sharing extends Founding {
  constructor(...members: readonly MemberRef[]) {
    super();
    this.join(...members);
  }

  join(...members: readonly MemberRef[]): void {
    for (const member of members) this.do(member, { type: "joinRota" });
  }

  /** The holders of the announced turns. */
  get holders(): readonly (MemberRef | null)[] {
    return this.state.turns.map(({ holder }) => holder);
  }

  get lags(): Readonly<Record<string, number>> {
    return balancesOf(this.state).lags;
  }

  led(member: MemberRef): number | undefined {
    return this.state.places.find((place) => place.member === member)?.led;
  }

  /** The next session begins, is led by its holder or by this member, and ends after an hour. */
  hold(attended: readonly MemberRef[], by?: MemberRef | null): SessionId {
    const [next] = this.state.upcoming;
    const session = next?.id ?? sessionId("none");
    this.at += DAY;
    const presser = attended[0] ?? PRIYA;
    this.do(presser, { type: "begin", session }, { present: attended });
    this.end(session, by === undefined ? (this.state.running?.facilitator ?? null) : by, attended);
    return session;
  }

  end(session: SessionId, led: MemberRef | null, attended: readonly MemberRef[]): void {
    this.at += HOUR;
    this.do("guildhall", {
      ...{ type: "recordSessionEnd", session, at: this.at, by: "person", somethingDone: true },
      ...{ parked: [], done: [], actions: [], ...NOTHING_COUNTED, led },
    });
    const slots = Array.from({ length: 24 }, (_, slot) => slot);
    this.do("guildhall", {
      type: "recordAttendance",
      session,
      slots: Object.fromEntries(attended.map((member) => [member, slots])),
    });
    this.at += 5 * MINUTE;
  }
}
