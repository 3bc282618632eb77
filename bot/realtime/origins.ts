/** The origins whose pages may open a socket: that of the server's own public address, and those named besides. */
export function allowedOrigins(publicUrl: string, tabOrigins: readonly string[]): ReadonlySet<string> {
  return new Set([publicUrl, ...tabOrigins].map((url) => new URL(url).origin));
}
