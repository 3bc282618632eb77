import { connectPerson, type PersonClient } from "../../support/person-client.ts";
import type { BenchProcess } from "../processes/bench-process.ts";
import type { TeamsMethods } from "./teams-process.ts";

/** The first of the people, with a panel at this server; Teams runs in a process of its own. */
export async function connectFirst(teams: BenchProcess<TeamsMethods>, url: string): Promise<PersonClient> {
  const meeting = await teams.call("meeting");
  return connectPerson({
    teams: {
      conversation: () => meeting,
      tokens: {
        sso: (person) => teams.call("token", person),
        channel: () => Promise.reject(new Error("No channel here")),
      },
    },
    person: "person-0",
    url,
  });
}
