/** The origins whose pages may open a socket: that of the server's public address, and any additional ones. */
export function allowedOrigins(publicUrl: string, tabOrigins: readonly string[]): ReadonlySet<string> {
  return new Set([publicUrl, ...tabOrigins].map((url) => new URL(url).origin));
}
