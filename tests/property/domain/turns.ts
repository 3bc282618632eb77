import fc from "fast-check";
import { memberRef, type MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { SECOND, type Millis } from "@guildhall/shared/domain/kernel/time";
import { byType, fromSchema, type Drawn } from "../../support/random-commands/from-schema.ts";

export const PEOPLE = ["priya", "tom", "ana", "lee", "mo", "kim", "zoe"].map(memberRef);

/** One command and its circumstances: author, time since the previous one, and who is present. */
export interface Turn<Command> {
  readonly command: Drawn<Command>;
  /** selects which of the existing things it is about */
  readonly about: number;
  readonly ref: MemberRef;
  readonly meetingOrganiser: boolean;
  /** given by the wrong kind of author: by Guildhall for a person, or the reverse */
  readonly wrongKind: boolean;
  readonly after: Millis;
  readonly present: readonly MemberRef[];
  /** further people who were present a moment ago */
  readonly recentlyPresent: readonly MemberRef[];
}

/** The percentage of odd values: few in most commands, half in some. */
const ODD = [3, 50] as const;
/** The founder is an organiser, and so may do the most. */
const FOUNDER = 14;

/** Commands of people, from the schemas of the wire format. `weights`: the weight of a command, two by default. */
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
      recentlyPresent: fc.subarray(PEOPLE),
    },
    { noNullPrototype: true },
  );

/** A first turn and many others. Extreme values are drawn by weight, not by fast-check's bias to small ones. */
export const turns = <Command>(
  first: fc.Arbitrary<Turn<Command>>,
  others: fc.Arbitrary<Turn<Command>>,
  most: number,
): fc.Arbitrary<readonly Turn<Command>[]> =>
  fc
    .noBias(fc.tuple(first, fc.array(others, { minLength: most / 2, maxLength: most, size: "max" })))
    .map(([one, rest]) => [{ ...one, wrongKind: false }, ...rest]);
