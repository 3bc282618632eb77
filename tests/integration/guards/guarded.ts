import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";
import { COMMUNITY_EVENTS, SESSION_EVENTS } from "@guildhall/shared/app/event-versions";
import { OUTBOX_VERSIONS } from "@guildhall/shared/app/outbox-versions";
import { STREAM_KINDS } from "@guildhall/shared/app/stream-kinds";
import { PROTOCOL_VERSION } from "@guildhall/shared/protocol/version";
import { PRESS_VERSIONS } from "../../../bot/teams/cards/activity/press.ts";
import { cardKeysIn, pressesIn, pressShape } from "./card-presses.ts";
import type { RecordedLife } from "./recorded-life.ts";
import { shapeOf } from "./shape.ts";
import { hashOf, wireOf } from "./wire.ts";

/** What something looks like, by its name and version (`CollectionOpened 1`): a version keeps its shape for good. */
export type Shapes = Readonly<Record<string, string>>;

/** One kind of thing that outlives the server which made it, and the file that tells what it looked like in each version. */
export interface Guarded {
  readonly file: string;
  /** what this server makes */
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

/** What the buttons of cards carry and how that is read, and what cards are called by their buttons. */
export const CARDS: Guarded = {
  file: "tests/data/card-shapes.json",
  shapes(life) {
    const presses = pressesIn(life);
    return Object.fromEntries<string>([
      ...Object.entries(PRESS_VERSIONS).map(
        ([verb, { version }]) => [`${verb} ${version}`, pressShape(verb, presses.get(verb) ?? [])] as const,
      ),
      ...[...life.outbox.values()].flat().flatMap(({ effect }) => cardKeysIn(effect)),
    ]);
  },
};

/** What a snapshot holds, by the version of its fold. */
export const FOLDS: Guarded = {
  file: "tests/data/snapshot-shapes.json",
  shapes: ({ communityStates, sessionStates }) => ({
    [`community ${STREAM_KINDS.community.decider.fold}`]: shapeOf(communityStates),
    [`session ${STREAM_KINDS.session.decider.fold}`]: shapeOf(sessionStates),
  }),
};

export const WIRE: Guarded = {
  file: "tests/data/wire-versions.json",
  shapes: (life) => ({ [String(PROTOCOL_VERSION)]: hashOf(wireOf(life)) }),
};

export const GUARDED: readonly Guarded[] = [EVENTS, FOLDS, OUTBOX, CARDS, WIRE];

const shapes = z.record(z.string(), z.string());

export const readShapes = async ({ file }: Guarded): Promise<Shapes> =>
  shapes.parse(JSON.parse(await readFile(file, "utf8")));

export const writeShapes = ({ file }: Guarded, recorded: Shapes): Promise<void> =>
  writeFile(file, `${JSON.stringify(recorded, null, 2)}\n`);

/** Those that have another shape now than was recorded of the same version. */
export const changedIn = (now: Shapes, recorded: Shapes): readonly string[] =>
  Object.keys(now).filter((name) => recorded[name] !== undefined && recorded[name] !== now[name]);
