import type { Feature } from "../../kernel/feature.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { slicesOf } from "../../kernel/slices.ts";
import type { ContractPart } from "./part.ts";

/** The social contract: what was adopted, and who has signed it. */
export const contract: Feature<ContractPart> = {
  uses: {},
  initial: { contracts: [] },
  fold: 1,
  commands: {
    /** Members sign the version that they read, which must be the current one (SPEC CONTRACT-2). */
    signContract({ version }, { contracts }, { meta, actor }) {
      const current = contracts.at(-1);
      if (current === undefined) return refuse({ code: "noContract" });
      if (current.version !== version) return refuse({ code: "contractChanged" });
      if (current.signatures.some(({ member }) => member === actor.ref)) return ok([]);
      return ok([{ type: "ContractSigned", version, by: actor.ref, at: meta.at }]);
    },
  },
  systemCommands: {},
  events: {
    ContractAdopted: {
      version: 1,
      evolve: (state, { version, principles, at }) => ({
        ...state,
        contracts: [...state.contracts, { version, adoptedAt: at, principles, signatures: [] }],
      }),
    },
    ContractSigned: {
      version: 1,
      evolve: (state, { version, by, at }) => ({
        ...state,
        contracts: state.contracts.map((each) =>
          each.version === version ? { ...each, signatures: [...each.signatures, { member: by, at }] } : each,
        ),
      }),
    },
  },
  offers: ({ contracts }) => ({
    current: contracts.at(-1) ?? null,
    adopt: (principles, at) => [
      { type: "ContractAdopted", version: (contracts.at(-1)?.version ?? 0) + 1, principles, at },
    ],
  }),
  view: ({ contracts }) => ({
    contract: {
      current: contracts.at(-1)?.version ?? null,
      versions: contracts.map(({ version }) => version),
    },
    ...slicesOf(
      "contract",
      contracts.map((each) => [each.version, each]),
    ),
  }),
};
