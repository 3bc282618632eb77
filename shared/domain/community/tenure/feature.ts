import { destroySeal } from "../../kernel/effect.ts";
import type { Around, EventDefinitions, Feature } from "../../kernel/feature.ts";
import type { MemberRef, ScaleId } from "../../kernel/ids.ts";
import { isOpen } from "../../kernel/open.ts";
import { withoutSecret } from "../../kernel/sealed.ts";
import type { Instant } from "../../kernel/time.ts";
import {
  cancelScale,
  closeScale,
  closeScaleWhenDue,
  leaveScale,
  moveScaleClosing,
  openScale,
  placeOnScale,
} from "./decide.ts";
import { isScaleScope, MARK_BYTES, marksOn, saidOn, scaleScope, withMark, withSeal } from "./marks.ts";
import type { MyTenure, ScaleSlice, TenurePart, TenureUses } from "./part.ts";
import type { Scale, TenureState } from "./state.ts";

type Effects = readonly TenurePart["effect"][];

const closesLater = (scale: ScaleId, closesAt: Instant | null): Effects =>
  closesAt === null
    ? []
    : [{ kind: "tellSelf", command: { type: "closeScaleWhenDue", scale, closesAt }, due: closesAt }];

/** Whoever has said anything acted under the seal, including those who took it back. */
const sealEnds = ({ before }: Around<TenureState>): Effects => {
  const { scale } = before;
  if (scale === null || !isOpen(scale)) return [];
  return [destroySeal(scaleScope(scale.id), Object.keys(marksOn(before, scale.id)) as MemberRef[])];
};

/** The state with its scale in another phase; without what was said on it once it has ended. */
function changed(state: TenureState, progress: Scale["progress"]): TenureState {
  const { scale } = state;
  if (scale === null || !isOpen(scale)) return state;
  const next = { ...state, scale: { ...scale, progress } };
  return progress.phase === "open" ? next : withoutSecret(next, scaleScope(scale.id));
}

const events: EventDefinitions<TenurePart, TenureUses> = {
  ScaleOpened: {
    version: 1,
    evolve: (state, { scale: { closesAt, ...scale } }) =>
      withSeal({ ...state, scale: { ...scale, progress: { phase: "open", closesAt } } }, scale.id),
    effects: ({ scale }) => closesLater(scale.id, scale.closesAt),
  },
  SaidOnScale: {
    version: 1,
    evolve: (state, { scale, sealed }) =>
      sealed === undefined ? state : withMark(state, scale, sealed.value.by, sealed.value.said),
  },
  ScaleClosingMoved: {
    version: 1,
    evolve: (state, { closesAt }) => changed(state, { phase: "open", closesAt }),
    effects: ({ scale, closesAt }) => closesLater(scale, closesAt),
  },
  ScaleCancelled: {
    version: 1,
    evolve: (state, { at }) => changed(state, { phase: "cancelled", at }),
    effects: (_event, states) => sealEnds(states),
  },
};

/** The icebreaker that orders the rota: people place themselves by how long they have been in the organisation. */
export const tenure: Feature<TenurePart, TenureUses> = {
  uses: { membership: true, turns: true, rota: true },
  initial: { scale: null, left: [], secrets: {} },
  fold: 1,
  commands: { openScale, placeOnScale, leaveScale, closeScale, moveScaleClosing, cancelScale },
  about: (command, { scale }) => (command.type === "openScale" ? {} : { opened: scale }),
  systemCommands: { closeScaleWhenDue },
  authorScope: (command) =>
    command.type === "placeOnScale" || command.type === "leaveScale" ? scaleScope(command.scale) : null,
  paddedSize: (_state, scope) => (isScaleScope(scope) ? MARK_BYTES : null),
  events,
  follows: {
    TenureOrderMade: {
      evolve: (state, { order }, { at }) => ({
        ...changed(state, { phase: "ordered", at, people: order.length }),
        left: [],
      }),
      effects: (_event, states) => sealEnds(states),
    },
    RotaLeft: {
      evolve: (state, { member }) => ({ ...state, left: [...new Set([...state.left, member])] }),
    },
    /** Nothing is kept about somebody who has left. */
    MemberLeft: {
      evolve(state, { member }) {
        const { scale, left } = state;
        const next = { ...state, left: left.filter((each) => each !== member) };
        const said = scale !== null && (marksOn(next, scale.id)[member] ?? null) !== null;
        return said ? withMark(next, scale.id, member, null) : next;
      },
    },
  },
  offers: ({ scale }) => ({
    scale,
    cancel: (at) =>
      scale !== null && isOpen(scale) ? [{ type: "ScaleCancelled", scale: scale.id, at }] : [],
  }),
  view: (state) => (state.scale === null ? {} : { scale: scaleSlice(state, state.scale) }),
  mine,
  *mineChanged({ before, after }) {
    const members = [...concernedIn(before), ...concernedIn(after)];
    for (const member of new Set(members)) {
      const [was, is] = [mine(before, member), mine(after, member)];
      if (was.saidOnScale !== is.saidOnScale || was.leftRota !== is.leftRota) yield member;
    }
  },
};

function scaleSlice(state: TenureState, scale: Scale): ScaleSlice {
  const said = saidOn(state, scale.id).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...scale,
    marks: said.flatMap(([member, each]) => (each === "unsaid" ? [] : [{ member, mark: each }])),
    unsaid: said.filter(([, each]) => each === "unsaid").length,
  };
}

function mine(state: TenureState, member: MemberRef): MyTenure {
  const { scale, left } = state;
  return {
    saidOnScale: scale === null ? null : (marksOn(state, scale.id)[member] ?? null),
    leftRota: left.includes(member),
  };
}

const concernedIn = (state: TenureState): readonly MemberRef[] => [
  ...(state.scale === null ? [] : (Object.keys(marksOn(state, state.scale.id)) as MemberRef[])),
  ...state.left,
];
