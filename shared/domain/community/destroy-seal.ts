import type { DestroySeal } from "../effect.ts";
import type { MemberRef } from "../ids.ts";
import { unreachable } from "../never.ts";
import type { SealScope } from "../sealed.ts";
import type { CommunitySecret, FoundedCommunity } from "./state.ts";

/** The end of a seal, from the state in which it still lived. */
export function destroySeal(scope: SealScope, { secrets }: Pick<FoundedCommunity, "secrets">): DestroySeal {
  const secret = secrets[scope];
  const value = secret === undefined ? [] : whoActed(secret);
  return { kind: "destroySeal", scope, ...(value.length === 0 ? {} : { sealed: { scope, value } }) };
}

/** In the order of their refs: it tells nothing of who came first. */
function whoActed(secret: CommunitySecret): readonly MemberRef[] {
  switch (secret.kind) {
    case "ballots":
      return (Object.keys(secret.by) as MemberRef[]).toSorted();
    case "authors":
      return [...new Set([...Object.values(secret.by), ...Object.values(secret.before)].flat())].toSorted();
    default:
      return unreachable(secret);
  }
}
