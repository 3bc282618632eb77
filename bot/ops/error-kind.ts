/** The part of an error that may be logged: its kind. The connector's messages can name people. */
export const kindOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
