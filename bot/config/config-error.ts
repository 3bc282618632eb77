/** One thing that is wrong with the configuration. Never contains a value, which may be a secret. */
export interface Problem {
  /** the variable */
  readonly name: string;
  /** completes the sentence that begins with the name */
  readonly wrong: string;
}

/** The server cannot start with this configuration. The message lists everything that must be fixed. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const lines = problems.map(({ name, wrong }) => `  ${name} ${wrong}.`);
    super(`Guildhall cannot start with this configuration:\n${lines.join("\n")}`);
    this.problems = problems;
  }
}
