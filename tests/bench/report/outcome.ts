import type { TableRow } from "./table.ts";

/** What a bench aims at, and whether it got there. */
export interface Target {
  readonly what: string;
  readonly atMost: number;
  readonly measured: number;
}

export interface NamedTable {
  readonly title: string;
  readonly rows: readonly TableRow[];
}

/** What one bench found. */
export interface Finding {
  readonly tables: readonly NamedTable[];
  readonly targets: readonly Target[];
  /** what one must know to read the numbers */
  readonly notes?: readonly string[];
}

export const isMet = ({ atMost, measured }: Target): boolean => measured <= atMost;

/** What a run of the benches writes down. */
export interface Report {
  readonly startedAt: string;
  readonly quick: boolean;
  readonly machine: Readonly<Record<string, string | number>>;
  readonly outcomes: Readonly<Record<string, Finding & { readonly title: string; readonly seconds: number }>>;
}
