/** The application's log. Never given personal data, secrets or the content of sealed commands. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
