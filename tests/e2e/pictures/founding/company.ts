import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { connectPerson, until, type PersonClient } from "../../../support/person-client.ts";
import type { Guildhall } from "../../guildhall/guildhall.ts";

const KEYS = ["priya", "tom", "amara", "mateo", "yuki", "leila", "sven", "grace", "oisin", "mei"] as const;
export type Who = (typeof KEYS)[number];

type Seen = NonNullable<ReturnType<PersonClient["community"]["get"]>>;

/** Ten people, each with an open panel. Priya organises; the others are members. */
export interface Company {
  readonly guildhall: Guildhall;
  readonly keys: readonly Who[];
  /** Gives a command, and waits until Priya sees the result. */
  tell(who: Who, command: MemberCommunityCommand): Promise<void>;
  /** Gives several commands, one after another. */
  tellAll(commands: readonly (readonly [who: Who, command: MemberCommunityCommand])[]): Promise<void>;
  /** The community as this person sees it. */
  sees(who?: Who): Seen["slices"];
  ref(who: Who): MemberRef;
  client(who: Who): PersonClient;
  leave(): void;
}

export async function assemble(guildhall: Guildhall): Promise<Company> {
  const { teams, server } = guildhall;
  const clients = new Map<Who, PersonClient>();
  for (const person of KEYS) clients.set(person, await connectPerson({ teams, person, url: server.url }));
  const client = (who: Who): PersonClient => {
    const found = clients.get(who);
    if (found === undefined) throw new Error(`${who} has left`);
    return found;
  };
  const tellAll: Company["tellAll"] = async (commands) => {
    let version = -1;
    for (const [who, command] of commands) version = await client(who).tell(command);
    await until(client("priya").community, (community) => (community?.version ?? -1) >= version);
  };
  return {
    guildhall,
    keys: KEYS,
    client,
    tell: (who, command) => tellAll([[who, command]]),
    tellAll,
    sees(who = "priya") {
      const community = client(who).community.get();
      if (community === null) throw new Error(`${who} sees no community`);
      return community.slices;
    },
    ref(who) {
      const me = client(who).me.get();
      if (me === null) throw new Error(`${who} is not known`);
      return me.ref;
    },
    leave() {
      for (const each of clients.values()) each.close();
    },
  };
}
