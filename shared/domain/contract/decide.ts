import type { Member, Outcome } from "../community/outcome.ts";
import type { FoundedCommunity } from "../community/state.ts";
import type { Meta } from "../meta.ts";
import { ok, refuse } from "../result.ts";
import type { ContractCommand } from "./commands.ts";

/** Members sign what they read: the version that holds (SPEC CONTRACT-2). */
export function decideContract(
  { version }: ContractCommand,
  state: FoundedCommunity,
  meta: Meta,
  actor: Member,
): Outcome {
  const contract = state.contracts.at(-1);
  if (contract === undefined) return refuse({ code: "noContract" });
  if (contract.version !== version) return refuse({ code: "contractChanged" });
  if (contract.signatures.some(({ member }) => member === actor.ref)) return ok([]);
  return ok([{ type: "ContractSigned", version, by: actor.ref, at: meta.at }]);
}
