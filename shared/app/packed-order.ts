import type { CommandKey } from "./commit.ts";
import type { Remembered } from "./recent-commands.ts";

/**
 * In the first form of commits and snapshots the id of a press on a card also said what it supersedes: after the time of the
 * press came what it overwrites (6 characters), which part of that (4), when the view was drawn (9) and a digest of view and
 * choice (13). Presses are remembered for ten minutes, so such ids matter for as long after an upgrade.
 */
const PACKED = /^([0-9a-z]{8,9})-([\w-]{6})([\w-]{4})([0-9a-z]{9})([\w-]{13})$/;
const WHOLE = "----";
/** When views of cards can have been drawn: a random id of another command hardly ever seems to name such a time. */
const DRAWN = { from: Date.UTC(2025, 0), until: Date.UTC(2035, 0) };

/** A command of the first form as it would be stored today. */
export function withPackedOrder({ id, actor }: CommandKey): CommandKey {
  const [, chosen = "", whole = "", part = "", seen = "", rest = ""] = PACKED.exec(id) ?? [];
  const drawn = Number.parseInt(seen, 36);
  if (!(drawn >= DRAWN.from && drawn < DRAWN.until)) return { id, actor };
  return {
    id: `${drawn.toString(36)}-${whole}${rest}`,
    actor,
    supersedes: {
      key: part === WHOLE ? whole : `${whole}/${part}`,
      at: [drawn, Number.parseInt(chosen, 36)],
    },
  };
}

export function rememberedWithPackedOrder(remembered: Remembered): Remembered {
  const [actor = "", id = ""] = remembered.key.split(" ", 2);
  const { supersedes, ...key } = withPackedOrder({ id, actor });
  return supersedes === undefined ? remembered : { ...remembered, key: `${key.actor} ${key.id}`, supersedes };
}
