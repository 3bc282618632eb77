import { touchCard, withCard, withoutCard } from "../chat/cards.ts";
import type { FoundedCommunity } from "../community/state.ts";
import { unreachable } from "../never.ts";
import type { Instant } from "../time.ts";
import type { ContractEvent } from "./events.ts";

const card = (version: number) => ({ kind: "contract", version }) as const;

export function evolveContract(state: FoundedCommunity, event: ContractEvent, at: Instant): FoundedCommunity {
  switch (event.type) {
    case "ContractAdopted": {
      const { version, principles } = event;
      const cards = withoutCard(state.cards, card(version - 1));
      const { workshop } = state;
      return {
        ...state,
        workshop: null,
        contracts: [...state.contracts, { version, adoptedAt: event.at, principles, signatures: [] }],
        // Everybody is asked to sign, in the chat too; nobody can sign the version before any more.
        cards: withCard(
          workshop === null ? cards : withoutCard(cards, { kind: "wording", workshop: workshop.id }),
          card(version),
          at,
        ),
      };
    }
    case "ContractSigned":
      return {
        ...state,
        contracts: state.contracts.map((contract) =>
          contract.version === event.version
            ? { ...contract, signatures: [...contract.signatures, { member: event.by, at: event.at }] }
            : contract,
        ),
        cards: touchCard(state.cards, card(event.version), at),
      };
    default:
      return unreachable(event);
  }
}
