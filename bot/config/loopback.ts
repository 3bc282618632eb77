/** Whether a host name or address leads to this machine only. */
export function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "").toLowerCase();
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

/** The host name in `host[:port]`. */
export const hostnameOf = (host: string): string => host.replace(/:\d+$/, "");
