/**
 * What may be logged of an unexpected error: its type and where it was thrown. Never its message, which may quote what
 * somebody wrote.
 */
export function traceOf(error: unknown): { readonly error: string; readonly where: string | null } {
  if (!(error instanceof Error)) return { error: typeof error, where: null };
  const { name, message, stack = "" } = error;
  const start = stack.indexOf(message);
  const frames = start < 0 ? "" : stack.slice(start + message.length);
  return { error: name, where: /^ +at (.+)$/m.exec(frames)?.[1] ?? null };
}
