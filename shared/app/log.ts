/** Where the application says what goes on. Never given personal data, secrets, or what a sealed command said. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
