import fc from "fast-check";
import { memberRef, type MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { SECOND, type Millis } from "@guildhall/shared/domain/kernel/time";
import { byType, fromSchema, type Drawn } from "../../support/random-commands/from-schema.ts";

export const PEOPLE = ["priya", "tom", "ana", "lee", "mo", "kim", "zoe"].map(memberRef);

/** One command and its circumstances: who, how long after the one before, and who is present. */
export interface Turn<Command> {
  readonly command: Drawn<Command>;
  /** which of the things that are there it is about */
  readonly about: number;
  readonly ref: MemberRef;
  readonly meetingOrganiser: boolean;
  /** the wrong kind of author gives it: Guildhall for a person, or a person for Guildhall */
  readonly wrongKind: boolean;
  readonly after: Millis;
  readonly present: readonly MemberRef[];
  /** who was present a moment ago, besides */
  readonly lately: readonly MemberRef[];
}

/** What of a hundred values is odd: in most commands few are, in some half of them. */
const ODD = [3, 50] as const;
/** Whoever founded it is an organiser, and has the most to ask. */
const FOUNDER = 14;

/** What people may ask, from the schema of what crosses the wire. `weights`: how often, where not twice. */
export const fromPeople = <Command>(
  schema: Parameters<typeof byType>[0],
  weights: { readonly [type: string]: number },
): fc.Arbitrary<Drawn<Command>> => {
  const [usual, odd] = ODD.map((share) =>
    fc.oneof(
      ...[...byType(schema)].map(([type, of]) => ({
        weight: weights[type] ?? 2,
        arbitrary: fromSchema(of, { odd: share }),
      })),
    ),
  ) as [fc.Arbitrary<Drawn<Command>>, fc.Arbitrary<Drawn<Command>>];
  return fc.oneof({ weight: 7, arbitrary: usual }, { weight: 1, arbitrary: odd });
};

const seldom = fc.oneof(
  { weight: 9, arbitrary: fc.constant(false) },
  { weight: 1, arbitrary: fc.constant(true) },
);

export const turn = <Command>(
  command: fc.Arbitrary<Drawn<Command>>,
  founder = FOUNDER,
): fc.Arbitrary<Turn<Command>> =>
  fc.record(
    {
      command,
      about: fc.nat(30),
      ref: fc.oneof(
        { weight: founder, arbitrary: fc.constant(memberRef("priya")) },
        { weight: PEOPLE.length, arbitrary: fc.constantFrom(...PEOPLE) },
      ),
      meetingOrganiser: seldom,
      wrongKind: fc.oneof(
        { weight: 19, arbitrary: fc.constant(false) },
        { weight: 1, arbitrary: fc.constant(true) },
      ),
      after: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 * SECOND })),
      present: fc.subarray(PEOPLE),
      lately: fc.subarray(PEOPLE),
    },
    { noNullPrototype: true },
  );

/** A first turn and many others, about anything that is there: what is extreme is drawn by weight, not by being small. */
export const turns = <Command>(
  first: fc.Arbitrary<Turn<Command>>,
  others: fc.Arbitrary<Turn<Command>>,
  most: number,
): fc.Arbitrary<readonly Turn<Command>[]> =>
  fc
    .noBias(fc.tuple(first, fc.array(others, { minLength: most / 2, maxLength: most, size: "max" })))
    .map(([one, rest]) => [{ ...one, wrongKind: false }, ...rest]);
