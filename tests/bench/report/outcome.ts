import type { TableRow } from "./table.ts";

/** A bench's target, and what was measured. */
export interface Target {
  readonly what: string;
  readonly atMost: number;
  readonly measured: number;
}

export interface NamedTable {
  readonly title: string;
  readonly rows: readonly TableRow[];
}

/** The results of one bench. */
export interface Finding {
  readonly tables: readonly NamedTable[];
  readonly targets: readonly Target[];
  /** what a reader must know to interpret the numbers */
  readonly notes?: readonly string[];
}

export const isMet = ({ atMost, measured }: Target): boolean => measured <= atMost;

/** The results of one run of the benches. */
export interface Report {
  readonly startedAt: string;
  readonly quick: boolean;
  readonly machine: Readonly<Record<string, string | number>>;
  readonly outcomes: Readonly<Record<string, Finding & { readonly title: string; readonly seconds: number }>>;
}
