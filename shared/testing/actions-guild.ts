import { NOTHING_COUNTED, PRIYA, TOM } from "./decider-samples.ts";
import { Founding } from "./founding.ts";
import { type MemberRef, sessionId, type SessionId, takeawayId } from "../domain/kernel/ids.ts";
import { HOUR, MINUTE } from "../domain/kernel/time.ts";
import type { NotedAction } from "../domain/noted-action.ts";
import type { Action } from "../domain/community/actions/part.ts";

export const noted = (id: string, owner: MemberRef | null = null): NotedAction => ({
  id: takeawayId(id),
  text: `About ${id}`,
  owner,
});

/** A community of Priya's in which sessions begin and end. Tom begins them, and facilitates. */
export class Guild extends Founding {
  begin(): SessionId {
    this.at += HOUR;
    return sessionId(this.do(TOM, { type: "begin", session: null }));
  }

  end(session: SessionId, ...actions: readonly NotedAction[]): void {
    const { at } = this;
    this.do("guildhall", {
      type: "recordSessionEnd",
      ...{
        session,
        at,
        by: "person",
        parked: [],
        done: [],
        actions,
        somethingDone: true,
        ...NOTHING_COUNTED,
      },
    });
  }

  reopen(): void {
    this.at += MINUTE;
    this.do(PRIYA, { type: "reopenSession" });
  }

  tick(who: MemberRef, id: string): void {
    this.at += MINUTE;
    this.do(who, { type: "completeAction", action: takeawayId(id) });
  }

  action(id: string): Action {
    return this.view[`action:${id}`] as Action;
  }

  /** the ids of what everybody sees, in order */
  get shown(): readonly string[] {
    return this.view["actions"] as readonly string[];
  }
}

/** Its first session left the action `write` to Tom, and `ask` without an owner. */
export function afterOne(): Guild {
  const guild = new Guild();
  guild.end(guild.begin(), noted("write", TOM), noted("ask"));
  return guild;
}

export const completes = (action: string) =>
  ({ type: "completeAction", action: takeawayId(action) }) as const;
export const reopens = (action: string) => ({ type: "reopenAction", action: takeawayId(action) }) as const;
export const drops = (action: string) => ({ type: "dropAction", action: takeawayId(action) }) as const;
export const takesOn = (action: string) => ({ type: "takeOnAction", action: takeawayId(action) }) as const;
export const assigns = (action: string, to: MemberRef) =>
  ({ type: "assignAction", action: takeawayId(action), to }) as const;
