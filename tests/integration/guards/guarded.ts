import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";
import { COMMUNITY_EVENTS, SESSION_EVENTS } from "@guildhall/shared/app/event-versions";
import { OUTBOX_VERSIONS } from "@guildhall/shared/app/outbox-versions";
import { STREAM_KINDS } from "@guildhall/shared/app/stream-kinds";
import { PROTOCOL_VERSION } from "@guildhall/shared/protocol/version";
import { PRESS_VERSIONS } from "../../../bot/teams/cards/activity/press.ts";
import { HERE_VERSIONS } from "../../../bot/teams/cards/here-press.ts";
import { SAY_VERSIONS } from "../../../bot/teams/cards/voice-press.ts";
import { cardKeysIn, pressesIn, pressShape } from "./card-presses.ts";
import { type RecordedLife, ROW_LISTS, rowName } from "./recorded-life.ts";
import { shapeOf } from "./shape.ts";
import { hashOf, wireOf } from "./wire.ts";

/** Shapes by name and version (`CollectionOpened 1`). The shape of a version never changes. */
export type Shapes = Readonly<Record<string, string>>;

/** Something that outlives the server that wrote it, and the file with the shape of each of its versions. */
export interface Guarded {
  readonly file: string;
  /** the shapes that this server writes */
  shapes(life: RecordedLife): Shapes;
}

export const EVENTS: Guarded = {
  file: "tests/data/stored-event-shapes.json",
  shapes: ({ events }) =>
    Object.fromEntries(
      Object.entries({ ...COMMUNITY_EVENTS, ...SESSION_EVENTS }).map(([type, { version }]) => [
        `${type} ${version}`,
        shapeOf(events.get(type) ?? []),
      ]),
    ),
};

export const OUTBOX: Guarded = {
  file: "tests/data/outbox-shapes.json",
  shapes: ({ outbox }) =>
    Object.fromEntries(
      Object.entries(OUTBOX_VERSIONS).map(([name, { version }]) => [
        `${name} ${version}`,
        shapeOf((outbox.get(name) ?? []).map(({ effect }) => effect)),
      ]),
    ),
};

/** The data of card buttons and the schemas that read it, and the keys by which buttons refer to cards. */
export const CARDS: Guarded = {
  file: "tests/data/card-shapes.json",
  shapes(life) {
    const presses = pressesIn(life);
    return Object.fromEntries<string>([
      ...Object.entries({ ...PRESS_VERSIONS, ...SAY_VERSIONS, ...HERE_VERSIONS }).map(
        ([verb, { version }]) => [`${verb} ${version}`, pressShape(verb, presses.get(verb) ?? [])] as const,
      ),
      ...[...life.outbox.values()].flat().flatMap(({ effect }) => cardKeysIn(effect)),
    ]);
  },
};

/** The content of a snapshot, by the version of its fold. */
export const FOLDS: Guarded = {
  file: "tests/data/snapshot-shapes.json",
  shapes: ({ communityStates, sessionStates }) => ({
    [`community ${STREAM_KINDS.community.decider.fold}`]: shapeOf(communityStates),
    [`session ${STREAM_KINDS.session.decider.fold}`]: shapeOf(sessionStates),
  }),
};

/** The rows of projections, by the version of their projector. */
export const ROWS: Guarded = {
  file: "tests/data/row-shapes.json",
  shapes: ({ rows }) =>
    Object.fromEntries(
      ROW_LISTS.map(({ projector, list }) => {
        const name = rowName(projector.name, list);
        return [`${name} ${projector.version}`, shapeOf(rows.get(name) ?? [])];
      }),
    ),
};

export const WIRE: Guarded = {
  file: "tests/data/wire-versions.json",
  shapes: (life) => ({ [String(PROTOCOL_VERSION)]: hashOf(wireOf(life)) }),
};

export const GUARDED: readonly Guarded[] = [EVENTS, FOLDS, OUTBOX, CARDS, ROWS, WIRE];

const shapes = z.record(z.string(), z.string());

export const readShapes = async ({ file }: Guarded): Promise<Shapes> =>
  shapes.parse(JSON.parse(await readFile(file, "utf8")));

export const writeShapes = ({ file }: Guarded, recorded: Shapes): Promise<void> =>
  writeFile(file, `${JSON.stringify(recorded, null, 2)}\n`);

/** The names whose shape differs from the one recorded for the same version. */
export const changedIn = (now: Shapes, recorded: Shapes): readonly string[] =>
  Object.keys(now).filter((name) => recorded[name] !== undefined && recorded[name] !== now[name]);
