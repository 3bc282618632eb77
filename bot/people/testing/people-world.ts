import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import { memoryStorage } from "@guildhall/shared/memory/storage";
import type { Bindings, Conversation } from "@guildhall/shared/ports/bindings";
import type { Directory, Person } from "@guildhall/shared/ports/directory";
import { manualEnvironment, type ManualEnvironment } from "@guildhall/shared/testing/manual-environment";
import { createPeople, type People } from "../people.ts";
import { fakeRoster, type FakeRoster } from "./fake-roster.ts";

export const CHAT: Conversation = { tenant: "tenant", id: "19:chat" };
export const GUILD = "guild" as CommunityId;
export const person = (objectId: string): Person => ({ tenant: CHAT.tenant, objectId });

const quiet = { info() {}, warn() {}, error() {} };

export interface PeopleWorld {
  readonly environment: ManualEnvironment;
  readonly roster: FakeRoster;
  /** what storage holds, whichever server wrote it */
  readonly directory: Directory;
  readonly bindings: Bindings;
  /** the requests to storage */
  readonly asked: { read: number; entered: number; bound: number };
  /** what one more server knows about people */
  server(): People;
}

/** People who are in a chat, and what servers know about them; the test holds Teams, storage and time. */
export function peopleWorld(names: readonly string[]): PeopleWorld {
  const { directory, bindings } = memoryStorage();
  const environment = manualEnvironment();
  const roster = fakeRoster();
  for (const name of names) roster.join(CHAT.id, person(name), name);
  const asked = { read: 0, entered: 0, bound: 0 };
  const counted: Pick<Directory, "all" | "enter" | "find"> = {
    find(...given) {
      asked.read += 1;
      return directory.find(...given);
    },
    all(community) {
      asked.read += 1;
      return directory.all(community);
    },
    enter(...given) {
      asked.entered += 1;
      return directory.enter(...given);
    },
  };
  const countedBindings: Bindings = {
    ...bindings,
    byConversation(conversation) {
      asked.bound += 1;
      return bindings.byConversation(conversation);
    },
    bind(...given) {
      asked.bound += 1;
      return bindings.bind(...given);
    },
  };
  return {
    environment,
    roster,
    directory,
    bindings,
    asked,
    server: () =>
      createPeople({
        bindings: countedBindings,
        directory: counted,
        roster: () => roster,
        environment,
        log: quiet,
      }),
  };
}
