import { connectPerson, type PersonClient } from "../../support/person-client.ts";
import type { BenchProcess } from "../processes/bench-process.ts";
import type { TeamsMethods } from "./teams-process.ts";

/** One of the people, with a panel at this server; Teams runs in another process. */
export async function connectAs(
  person: string,
  teams: BenchProcess<TeamsMethods>,
  url: string,
): Promise<PersonClient> {
  const meeting = await teams.call("meeting");
  return connectPerson({
    teams: {
      conversation: () => meeting,
      tokens: {
        sso: (key) => teams.call("token", key),
        channel: () => Promise.reject(new Error("There is no channel here")),
      },
    },
    person,
    url,
  });
}

/** The organiser of the meeting. */
export const connectFirst = (teams: BenchProcess<TeamsMethods>, url: string): Promise<PersonClient> =>
  connectAs("person-0", teams, url);
