import fc from "fast-check";
import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { MemberSessionCommand } from "@guildhall/shared/domain/session/commands";
import { communityCommand, sessionCommand } from "@guildhall/shared/protocol/commands";
import { byType, type Drawn, fromSchema } from "./from-schema.ts";

type CommunityType = MemberCommunityCommand["type"];
type SessionType = MemberSessionCommand["type"];
/** What a person may ask for. */
export type CommandType = CommunityType | SessionType;

const OF_COMMUNITY = byType(communityCommand);
const SCHEMAS = new Map([...OF_COMMUNITY, ...byType(sessionCommand)]) as ReadonlyMap<
  CommandType,
  Parameters<typeof fromSchema>[0]
>;

export const COMMAND_TYPES: readonly CommandType[] = [...SCHEMAS.keys()];

export const isOfCommunity = (type: CommandType): type is CommunityType => OF_COMMUNITY.has(type);

/** So many commands of a type are told apart by their number. */
export const NUMBERS = 30;

/** What was drawn of a type stays, because drawing takes time. */
const drawn = new Map<CommandType, readonly Drawn<unknown>[]>();

/** The commands of a type that go with the numbers. Of the first nothing is null or left out. */
function drawAll(type: CommandType): readonly Drawn<unknown>[] {
  const schema = SCHEMAS.get(type);
  if (schema === undefined) throw new Error(`There is no command ${type}`);
  const draw = (whole: boolean, numRuns: number) =>
    fc.sample(fc.noBias(fromSchema(schema, { odd: 0, whole })), { seed: 1, numRuns });
  return [...draw(true, 1), ...draw(false, NUMBERS - 1)];
}

/** The command of this type that goes with a number, always the same: what is there is put in when its turn comes. */
export function commandOfType(type: CommandType, n: number): Drawn<object> {
  const all = drawn.get(type) ?? drawAll(type);
  drawn.set(type, all);
  return all[n % NUMBERS] as Drawn<object>;
}
