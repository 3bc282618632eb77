import { moved } from "../agenda.ts";
import { collectionOf } from "../collection/lookup.ts";
import type { CommunityEvent } from "../community/events.ts";
import type { Outcome } from "../community/outcome.ts";
import type { FoundedCommunity } from "../community/state.ts";
import type { Principle } from "../contract/state.ts";
import { entryId, type EntryId } from "../ids.ts";
import { LIMITS } from "../limits.ts";
import type { Meta } from "../meta.ts";
import { unreachable } from "../never.ts";
import { ok, refuse } from "../result.ts";
import { parseSettings } from "../settings-change.ts";
import { parseLine } from "../text.ts";
import type { DraftRule, WorkshopCommand } from "./commands.ts";
import type { Workshop } from "./state.ts";

type Adopting = Extract<Workshop, { step: "adopting" }>;
type DraftCommand = Extract<
  WorkshopCommand,
  {
    type:
      | "draftPrinciples"
      | "addPrinciple"
      | "editPrinciple"
      | "removePrinciple"
      | "movePrinciple"
      | "adoptContract";
  }
>;

/** From the votes to the contract, worded with everybody watching (SPEC TRIZ-5, TRIZ-6). */
export function decideDraft(
  command: DraftCommand,
  workshop: Adopting,
  state: FoundedCommunity,
  meta: Meta,
): Outcome {
  const { draft } = workshop;
  switch (command.type) {
    case "draftPrinciples": {
      const principles = fromVotes(command.by, workshop, state);
      return principles.length === 0 ? refuse({ code: "noPrinciples" }) : ok([drafted(principles)]);
    }
    case "addPrinciple": {
      if (draft.length >= LIMITS.principles) return refuse({ code: "full", most: LIMITS.principles });
      const text = parseLine(command.text, "principle", LIMITS.principle);
      if (!text.ok) return text;
      return ok([
        drafted([...draft, { id: entryId(meta.freshId), text: text.value, from: null, votes: null }]),
      ]);
    }
    case "editPrinciple":
      return onPrinciple(draft, command.principle, (principle) => {
        const text = parseLine(command.text, "principle", LIMITS.principle);
        if (!text.ok) return text;
        if (text.value === principle.text) return ok([]);
        return ok([
          drafted(draft.map((each) => (each === principle ? { ...each, text: text.value } : each))),
        ]);
      });
    case "removePrinciple":
      return onPrinciple(draft, command.principle, (principle) =>
        ok([drafted(draft.filter((each) => each !== principle))]),
      );
    case "movePrinciple":
      return onPrinciple(draft, command.principle, ({ id }) => ok([drafted(moved(draft, id, command.to))]));
    case "adoptContract":
      return adopt(command, draft, state, meta);
    default:
      return unreachable(command);
  }
}

const drafted = (principles: readonly Principle[]): CommunityEvent => ({
  type: "PrinciplesDrafted",
  principles,
});

/** The entries that the rule takes, best first, each with the bad entry that it turned round. */
function fromVotes(rule: DraftRule, workshop: Adopting, state: FoundedCommunity): readonly Principle[] {
  const poll = state.polls.find(({ id }) => id === workshop.poll);
  if (poll?.closed === null || poll?.closed === undefined) return [];
  const { ranking, tally } = poll.closed;
  const hidden = new Set<string>(
    collectionOf(state, workshop.good)?.entries.flatMap((entry) => (entry.hidden ? [entry.id] : [])),
  );
  const voted = ranking.filter((option) => (tally[option] ?? 0) > 0 && !hidden.has(option));
  const taken =
    rule.kind === "top"
      ? voted.slice(0, Math.max(0, rule.count))
      : voted.filter((option) => (tally[option] ?? 0) >= rule.votes);
  return taken.slice(0, LIMITS.principles).map((option) => {
    const id = entryId(option);
    const text = poll.options.find((each) => each.id === option)?.text ?? "";
    return { id, text, from: originOf(id, workshop, state), votes: tally[option] ?? 0 };
  });
}

function originOf(id: EntryId, workshop: Adopting, state: FoundedCommunity): Principle["from"] {
  const held = state.contracts.at(-1)?.principles.find((principle) => principle.id === id);
  if (held !== undefined) return held.from;
  const twin = collectionOf(state, workshop.good)?.entries.find((entry) => entry.id === id)?.twin ?? null;
  const bad = collectionOf(state, workshop.bad)?.entries.find((entry) => entry.id === twin);
  // What was hidden stays hidden, and is not quoted under the principle that it led to.
  return bad === undefined || bad.hidden ? null : { entry: bad.id, text: bad.text };
}

function adopt(
  { elmo }: Extract<DraftCommand, { type: "adoptContract" }>,
  principles: readonly Principle[],
  state: FoundedCommunity,
  meta: Meta,
): Outcome {
  if (principles.length === 0) return refuse({ code: "noPrinciples" });
  const version = (state.contracts.at(-1)?.version ?? 0) + 1;
  const adopted: CommunityEvent = { type: "ContractAdopted", version, principles, at: meta.at };
  if (elmo === null) return ok([adopted]);
  const settings = parseSettings({ ...state.settings, ...elmo });
  if (!settings.ok) return settings;
  return ok([adopted, { type: "SettingsChanged", name: state.name, settings: settings.value }]);
}

function onPrinciple(
  draft: readonly Principle[],
  id: EntryId,
  then: (principle: Principle) => Outcome,
): Outcome {
  const principle = draft.find((each) => each.id === id);
  return principle === undefined ? refuse({ code: "noSuchPrinciple" }) : then(principle);
}
