import { cardEffects } from "../chat/card-effects.ts";
import type { Effect } from "../effect.ts";
import type { CommunityEvent } from "./events.ts";
import { activityEffects } from "./activity-effects.ts";
import { isActivityEvent } from "./activity-events.ts";
import type { CommunityState } from "./state.ts";

/** What an event of a community makes necessary elsewhere; from the states before and after it. */
export function communityEffects(
  event: CommunityEvent,
  before: CommunityState,
  state: CommunityState,
): readonly Effect[] {
  if (state.status === "unfounded") return [];
  const adoptSettings: readonly Effect[] =
    state.running === null
      ? []
      : [
          {
            kind: "tellSession",
            session: state.running.id,
            command: {
              type: "adoptSettings",
              communityName: state.name,
              settings: state.settings,
              organisers: state.organisers,
            },
          },
        ];
  if (isActivityEvent(event))
    return [
      ...activityEffects(event, before, state),
      ...cardEffects(state.id, before.status === "founded" ? before.cards : {}, state.cards),
    ];
  switch (event.type) {
    case "SessionBegun":
      return [
        {
          kind: "tellSession",
          session: event.session,
          command: {
            type: "open",
            community: state.id,
            communityName: state.name,
            number: event.number,
            facilitator: event.facilitator,
            organisers: state.organisers,
            settings: state.settings,
            agenda: before.status === "founded" ? before.agenda : [],
          },
        },
      ];
    case "SessionReopened":
      // What was changed while it was over did not reach it.
      return [{ kind: "tellSession", session: event.session, command: { type: "reopen" } }, ...adoptSettings];
    case "SettingsChanged":
    case "OrganiserStoodDown":
      return adoptSettings;
    case "OrganiserNamed":
      return event.how === "claimed"
        ? [
            ...adoptSettings,
            { kind: "post", community: state.id, message: { kind: "organiserClaimed", by: event.member } },
          ]
        : adoptSettings;
    case "SendSettled": {
      const send =
        before.status === "founded" ? before.unknownSends.find((each) => each.id === event.id) : undefined;
      return event.again && send !== undefined
        ? [{ kind: "post", community: state.id, message: send.message }]
        : [];
    }
    case "CommunityFounded":
    case "ItemPlanned":
    case "PlannedItemEdited":
    case "PlannedItemRemoved":
    case "PlannedItemMoved":
    case "ParkedPlanned":
    case "ParkedWithdrawn":
    case "SessionEndRecorded":
    case "FacilitatorRecorded":
    case "SendUnknown":
      return [];
  }
}
