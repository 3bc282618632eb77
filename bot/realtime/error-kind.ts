/** What may be said of an error in a log: its kind. Messages of the connector can name people. */
export const kindOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
