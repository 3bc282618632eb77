import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The commands beside the server in the build. */
export type OperatorCommand = "backup" | "restore" | "community" | "person";

export interface Ran {
  readonly code: number;
  readonly printed: string;
  readonly complained: string;
}

/** Runs one of the operator's commands as it is delivered, with the settings of a server. */
export function runOperator(
  command: OperatorCommand,
  given: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<Ran> {
  const script = fileURLToPath(new URL(`../../dist/${command}.js`, import.meta.url));
  const env = { ...process.env, AZURE_TABLES_ENDPOINT: undefined, ...settings };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [script, ...given], { env }, (_, printed, complained) =>
      resolve({ code: child.exitCode ?? -1, printed, complained }),
    );
  });
}
