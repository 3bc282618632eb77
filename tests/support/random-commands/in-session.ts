import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { SessionSlices } from "@guildhall/shared/domain/session/view";
import type { Fitting } from "./from-schema.ts";

const TAKEAWAY = "takeaway:";

/** What a command to a session can be about, by what the session shows. */
export function inSession(shown: Partial<SessionSlices>, people: readonly MemberRef[]): Fitting["values"] {
  return {
    item: shown.agenda?.order ?? [],
    takeaway: Object.keys(shown).flatMap((key) =>
      key.startsWith(TAKEAWAY) ? [key.slice(TAKEAWAY.length)] : [],
    ),
    run: shown.elmo === undefined ? [] : [shown.elmo.run],
    by: [-5, -1, 1, 5],
    to: [0, 1, 4, ...people],
    presenter: people,
    owner: people,
  };
}
