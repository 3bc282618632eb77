/** Where realtime writes what operators need. Details carry ids of communities at most: nothing that names a person. */
export interface RealtimeLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

/** What may be said of an error in a log: its kind. Messages of the connector can name people. */
export const kindOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
