import type { CardKind } from "./card-kind.ts";
import { versionIn } from "./only.ts";
import { onwardFrom } from "./onward.ts";

/** The card on which a version of the contract is read and signed. */
export const contractCard: CardKind<"contract"> = {
  nameOf: ({ version }) => String(version),
  named(name) {
    const version = versionIn(name);
    return version === null ? null : { kind: "contract", version };
  },
  /** Everybody is asked to sign, in the chat too; an older version can no longer be signed. */
  all: ({ contract: { current } }) =>
    current === null ? [] : [{ subject: { kind: "contract", version: current.version }, inChat: true }],
  refusal({ version }, { contract: { current } }) {
    if (current === null) return { code: "noContract" };
    return current.version === version ? null : { code: "contractChanged" };
  },
  opened: () => null,
  shows({ version }, slices) {
    const contract = slices[`contract:${version}`];
    if (contract === undefined) return null;
    const holds = slices.contract.current === version;
    return { contract, holds, ...onwardFrom({ kind: "contract", version }, slices) };
  },
};
