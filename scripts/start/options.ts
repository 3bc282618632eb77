import { parseArgs } from "node:util";

export interface StartOptions {
  readonly port: number;
  readonly teamsPort: number;
  /** Start with a new community instead of the example. */
  readonly empty: boolean;
}

function portFrom(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const text = env[name];
  if (text === undefined || text === "") return fallback;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`${name} is ${text}; it must be a port number, such as ${fallback}`);
  }
  return port;
}

/** Parses the options of this run; throws with a readable sentence if they make no sense. */
export function startOptions(args: readonly string[], env: NodeJS.ProcessEnv): StartOptions {
  const { values } = parseArgs({ args: [...args], options: { empty: { type: "boolean", default: false } } });
  const port = portFrom(env, "PORT", 3978);
  const teamsPort = portFrom(env, "TEAMS_PORT", 3979);
  if (port === teamsPort) throw new Error(`PORT and TEAMS_PORT are both ${port}; they must differ`);
  return { port, teamsPort, empty: values.empty };
}
