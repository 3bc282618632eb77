import * as z from "zod/mini";
import type { ShownCommunity } from "../domain/community/view.ts";
import type { Slices } from "../domain/kernel/decider.ts";
import type { MemberRef } from "../domain/kernel/ids.ts";
import type { ShownSession } from "../domain/session/view.ts";
import { findMemberRefs, memberRefSchema as member, type FindMemberRefs } from "./member-refs.ts";
import type { StreamKind } from "./messages.ts";

/** What is left of a type without everything that names no member; `never` if nothing is. */
type Naming<T> = T extends MemberRef
  ? MemberRef
  : T extends string | number | boolean
    ? never
    : T extends null | undefined
      ? T
      : T extends readonly (infer Element)[]
        ? IfNaming<Element, readonly Naming<Element>[]>
        : MemberRef extends keyof T
          ? T
          : NonEmpty<{ [Key in keyof T as IfNaming<T[Key], Key>]: Naming<T[Key]> }>;

type IfNaming<T, Then> = [Exclude<Naming<T>, null | undefined>] extends [never] ? never : Then;
type NonEmpty<T> = keyof T extends never ? never : T;

/** The kind of a slice: its key up to the colon. */
type KindOf<Key> = Key extends `${infer Kind}:${string}` ? Kind : Key;

/** For each kind of slice that names members, the schema of what names them. A kind that is missing does not compile. */
export type NamingSlices<Shown> = {
  readonly [Key in keyof Shown as IfNaming<Shown[Key], KindOf<Key>> & string]-?: z.ZodMiniType<
    Naming<Exclude<Shown[Key], undefined>>
  >;
};

const members = z.readonly(z.array(member));
const somebody = z.nullable(member);
const opened = z.object({ openedBy: somebody });
const presented = z.object({ presenter: somebody });
const facilitated = z.object({ facilitator: somebody });

const community: NamingSlices<ShownCommunity> = {
  community: z.object({
    organisers: members,
    running: z.nullable(facilitated),
    last: z.nullable(facilitated),
    unknownSends: z.array(z.object({ message: z.object({ by: member }) })),
  }),
  collection: opened,
  entry: z.object({ authors: members }),
  poll: z.extend(opened, {
    options: z.array(z.object({ by: somebody })),
    progress: z.object({
      outcome: z.object({ reasons: z.exactOptional(z.array(z.object({ by: somebody }))) }),
    }),
  }),
  workshop: opened,
  wording: z.array(z.object({ by: member })),
  contract: z.object({ signatures: z.array(z.object({ member })) }),
  planned: presented,
  action: z.object({ owner: somebody }),
  question: z.object({ author: member, answer: z.nullable(z.object({ by: member })) }),
  backlog: z.object({ asking: z.nullable(opened) }),
  topic: z.extend(presented, { authors: members }),
  parked: presented,
  plan: opened,
  arrivals: z.array(z.object({ member })),
  life: z.object({
    closing: z.nullable(
      z.object({ summary: z.nullable(z.object({ presenters: members, facilitators: members })) }),
    ),
  }),
  helpers: z.array(z.object({ member })),
  turns: z.array(z.object({ holder: somebody })),
  scale: z.extend(opened, { marks: z.array(z.object({ member })) }),
  rota: z.array(z.object({ member })),
  likely: members,
  queued: members,
  turnChanges: z.array(z.object({ by: members })),
};

const session: NamingSlices<ShownSession> = {
  session: z.object({ facilitator: member, organisers: members }),
  item: presented,
  takeaway: z.object({ owner: somebody, author: member }),
  elmo: z.object({ raisers: members, keepGoingBy: members }),
};

const findersOf = (schemas: Readonly<Record<string, z.ZodMiniType>>): ReadonlyMap<string, FindMemberRefs> =>
  new Map(Object.entries(schemas).map(([kind, schema]) => [kind, findMemberRefs(schema)]));

const finders = { community: findersOf(community), session: findersOf(session) };

/** The members whom slices name, each once. */
export function membersIn(stream: StreamKind, slices: Slices): ReadonlySet<MemberRef> {
  const found = Object.entries(slices).flatMap(([key, slice]) => {
    const [kind = ""] = key.split(":", 1);
    return slice === null ? [] : (finders[stream].get(kind)?.(slice) ?? []);
  });
  return new Set(found);
}
