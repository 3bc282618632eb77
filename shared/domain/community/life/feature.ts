import { isToCome, tooFar } from "../../kernel/calendar/named-dates.ts";
import type { Feature } from "../../kernel/feature.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { parseLineOrNone } from "../../kernel/text.ts";
import { closed, proposeClosing } from "./closing.ts";
import { askAboutPurpose, purposeVoted } from "./renewal.ts";
import type { LifeEvent, LifePart, LifeUses } from "./part.ts";
import { type Life, type LifeState, NEW_LIFE, quietIn, type Renewal } from "./state.ts";

/** Whether a community is paused, closes, or renews what it agreed on (SPEC LIFE). */
export const life: Feature<LifePart, LifeUses> = {
  uses: { retention: true, founding: true, polls: true },
  initial: { life: NEW_LIFE },
  fold: 1,
  commands: {
    pauseCommunity({ until, reason: said }, { life: { pause } }, { meta }) {
      if (until !== null && !isToCome(until, meta.at)) return refuse(tooFar);
      const parsed = parseLineOrNone(said, "reason", LIMITS.reason);
      if (!parsed.ok) return parsed;
      const reason = parsed.value;
      if (pause?.over !== false)
        return ok([{ type: "CommunityPaused", number: (pause?.number ?? 0) + 1, until, reason }]);
      const same = pause.until === until && pause.reason === reason;
      return ok(same ? [] : [{ type: "CommunityPaused", number: pause.number, until, reason }]);
    },
    goOn: (_command, state) => ok(goOn(state)),
    proposeClosing,
    startRenewal: (_command, { life: { renewal } }) =>
      ok(renewal?.over === false ? [] : [{ type: "RenewalBegun", number: (renewal?.number ?? 0) + 1 }]),
    endRenewal: (_command, { life: { renewal } }) =>
      ok(renewal?.over === false ? [{ type: "RenewalEnded" }] : []),
    askAboutPurpose,
    keepOpen: (_command, state, { uses }) =>
      ok(quietIn(state) === "closing" ? [{ type: "CommunityWentOn" }, ...uses.retention.callOff()] : []),
  },
  systemCommands: {
    goOnWhenDue: ({ until }, state) => ok(state.life.pause?.until === until ? goOn(state) : []),
    recordSummary({ closing: number, summary }, { life: { closing } }) {
      const isWanted = closing?.number === number && !closing.over && closing.summary === null;
      return ok(isWanted ? [{ type: "CommunitySummedUp", summary }] : []);
    },
  },
  events: {
    CommunityPaused: {
      version: 1,
      evolve({ life: before }, { number, until, reason }, { at }) {
        const since = before.pause?.number === number ? before.pause.since : at;
        return changed(before, { pause: { number, since, until, reason, over: false } });
      },
      effects: ({ until }) =>
        until === null ? [] : [{ kind: "tellSelf", command: { type: "goOnWhenDue", until }, due: until }],
    },
    ClosingAgreed: {
      version: 1,
      evolve: ({ life: before }, { number, eraseOn }, { at: since }) =>
        changed(before, { closing: { number, since, eraseOn, summary: null, over: false } }),
      effects: ({ number: closing }) => [{ kind: "sumUp", closing }],
    },
    CommunitySummedUp: {
      version: 1,
      evolve: ({ life: before }, { summary }) =>
        changed(before, { closing: before.closing === null ? null : { ...before.closing, summary } }),
    },
    RenewalBegun: {
      version: 1,
      evolve: ({ life: before }, { number }, { at: since }) =>
        changed(before, { renewal: { number, since, purpose: null, over: false } }),
    },
    PurposeVotedOn: {
      version: 1,
      evolve: (state, { keep }) => renewed(state, { purpose: keep ? "kept" : "toBeWorded" }),
    },
    RenewalEnded: { version: 1, evolve: (state) => renewed(state, { over: true }) },
    CommunityWentOn: {
      version: 1,
      evolve: ({ life: { pause, closing, ...rest } }) => ({
        life: {
          ...rest,
          pause: pause === null ? null : { ...pause, over: true },
          closing: closing === null ? null : { ...closing, over: true },
        },
      }),
    },
  },
  follows: {
    PurposeStated: { evolve: (state) => renewed(state, { purpose: "worded" }) },
  },
  reactions: {
    PollClosed: (event, state, given) => [
      ...closed(event, state, given),
      ...purposeVoted(event, state, given),
    ],
  },
  offers: (state) => ({
    quiet: quietIn(state),
    ...state.life,
    goOn: () => goOn(state),
  }),
  view: ({ life: all }) => ({ life: all }),
};

const changed = (before: Life, to: Partial<Life>): LifeState => ({ life: { ...before, ...to } });

const goOn = (state: LifeState): readonly LifeEvent[] =>
  quietIn(state) === "paused" ? [{ type: "CommunityWentOn" }] : [];

/** Only a renewal that is under way changes. */
const renewed = ({ life: before }: LifeState, to: Partial<Renewal>): LifeState =>
  changed(before, {
    renewal: before.renewal === null || before.renewal.over ? before.renewal : { ...before.renewal, ...to },
  });
