import { StorageError } from "@guildhall/shared/ports/storage-error";
import { BackupFileError } from "./backup/backup-file.ts";
import { ConfigError } from "../config/config-error.ts";
import { UnknownProjectionError } from "./projection-service.ts";

/** The operator asked for something that there is not. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const OPERATOR_ERRORS = [BackupFileError, ConfigError, StorageError, UsageError, UnknownProjectionError];

const stackOf = (error: unknown): string => String(error instanceof Error ? error.stack : error);

/** Runs a command of the operator. What they can mend is said in a sentence; anything else is a defect, with its stack. */
export async function asOperator(run: (say: (line: string) => void) => Promise<void>): Promise<void> {
  try {
    await run((line) => void process.stdout.write(`${line}\n`));
  } catch (error) {
    const isTheirs = OPERATOR_ERRORS.some((kind) => error instanceof kind);
    process.stderr.write(`${isTheirs && error instanceof Error ? error.message : stackOf(error)}\n`);
    process.exitCode = 1;
  }
}
