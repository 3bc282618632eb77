import { existsSync } from "node:fs";
import type { TeamsStandIn } from "../../tests/teams-stand-in/start.ts";

/** Where the example is put: through the socket and the chat, as the people of the stand-in. */
export interface ExamplePlace {
  readonly teams: TeamsStandIn;
  readonly publicUrl: string;
}

const example = new URL("../../tests/support/example-community.ts", import.meta.url);

/** Founds the example community and writes its agenda, by real commands through the real server. */
export async function openExample(place: ExamplePlace): Promise<void> {
  if (!existsSync(example)) return;
  const { seedExample } = (await import(example.href)) as {
    readonly seedExample: (at: ExamplePlace) => Promise<void>;
  };
  await seedExample(place);
}
