import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { repository } from "../setup/repository.mjs";

/** One thing that the linter has found. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

/** A folder with the linter as it is set up here, and nothing else. */
export interface LintCopy {
  /** Lints these files, given by their path from the root of the repository. */
  lint(files: Readonly<Record<string, string>>): readonly Finding[];
  remove(): void;
}

export function createLintCopy(): LintCopy {
  const copy = mkdtempSync(join(tmpdir(), "guildhall-lint-"));
  cpSync(join(repository, ".oxlintrc.json"), join(copy, ".oxlintrc.json"));
  cpSync(join(repository, "scripts/lint"), join(copy, "scripts/lint"), { recursive: true });
  symlinkSync(join(repository, "node_modules"), join(copy, "node_modules"), "junction");
  const oxlint = join(repository, "node_modules/oxlint/bin/oxlint");
  return {
    lint(files) {
      for (const [file, source] of Object.entries(files)) {
        mkdirSync(dirname(join(copy, file)), { recursive: true });
        writeFileSync(join(copy, file), source);
      }
      const { stdout } = spawnSync(process.execPath, [oxlint, "--format=json", ...Object.keys(files)], {
        cwd: copy,
        encoding: "utf8",
      });
      const { diagnostics } = JSON.parse(stdout) as {
        diagnostics: {
          filename: string;
          code: string;
          message: string;
          labels: { span: { line: number } }[];
        }[];
      };
      return diagnostics.map(({ filename, code, message, labels }) => ({
        file: filename.split("\\").join("/"),
        line: labels[0]?.span.line ?? 0,
        rule: /\((.*)\)/.exec(code)?.[1] ?? code,
        message,
      }));
    },
    remove: () => rmSync(copy, { recursive: true, force: true }),
  };
}
