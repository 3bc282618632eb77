import type { Decision } from "../../kernel/decider.ts";
import type { Feature } from "../../kernel/feature.ts";
import { communityId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { parseLine } from "../../kernel/text.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../settings.ts";
import { parseSettings } from "../../settings-change.ts";
import { statePurpose } from "./purpose.ts";
import type { FoundingEvent, FoundingPart, FoundingState } from "./part.ts";

/** A community's name, purpose and settings. */
export const founding: Feature<FoundingPart> = {
  uses: {},
  /** Never visible: a community must be founded before anything else can happen to it. */
  initial: { id: communityId("unfounded"), name: "", purpose: "", settings: DEFAULT_SETTINGS },
  fold: 2,
  commands: {
    /** Refused: the decider founds a community the first time (SPEC FOUND-1). */
    found: () => refuse({ code: "alreadyFounded" }),
    changeSettings({ name, purpose, settings }, state) {
      const stated = purpose === undefined ? ok([]) : statePurpose(purpose, state.purpose);
      if (!stated.ok || (name === undefined && settings === undefined)) return stated;
      const changed = change(state, name ?? state.name, settings ?? {});
      return changed.ok ? ok([...changed.value, ...stated.value]) : changed;
    },
  },
  systemCommands: {},
  events: {
    CommunityFounded: {
      version: 1,
      evolve: (_state, { community, name, settings }) => ({ id: community, name, purpose: "", settings }),
    },
    PurposeStated: { version: 1, evolve: (state, { purpose }) => ({ ...state, purpose }) },
    SettingsChanged: {
      version: 1,
      evolve: (state, { name, settings }) => ({ ...state, name, settings }),
    },
  },
  offers: (state) => ({
    ...{ id: state.id, name: state.name, purpose: state.purpose, settings: state.settings },
    changeSettings: (changes) => change(state, state.name, changes),
  }),
  view: () => ({}),
};

function change(
  { settings: before }: FoundingState,
  givenName: string,
  changes: Partial<Settings>,
): Decision<FoundingEvent> {
  const name = parseLine(givenName, "name", LIMITS.name);
  if (!name.ok) return name;
  const settings = parseSettings({ ...before, ...changes });
  if (!settings.ok) return settings;
  return ok([{ type: "SettingsChanged", name: name.value, settings: settings.value }]);
}
