import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import helmet from "helmet";
import type { Config } from "../config/config.ts";

/** teams-js loads the list of valid domains from here. */
const TEAMS_CDN = "https://res.cdn.office.net";

const NO_DEVICES = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "serial",
  "usb",
];

type Origins = Pick<Config, "publicUrl" | "tabOrigins" | "teamsOrigins">;

export type Headers = Readonly<Record<string, string>>;

/** The headers of every answer. The tab is framed by Teams: `frame-ancestors` can say by whom, X-Frame-Options cannot. */
export function securityHeaders(config: Origins): Headers {
  const secure = config.publicUrl.startsWith("https:");
  const set = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: directives(config) },
    crossOriginEmbedderPolicy: false,
    // In a frame of another origin it has no effect, and a page opened beside Teams may talk to its opener.
    crossOriginOpenerPolicy: { policy: "same-origin-allow-popups" },
    frameguard: false,
    referrerPolicy: { policy: "no-referrer" },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  });
  // They are the same for every request; helmet writes them to a response, so it gets one that is never sent.
  const request = new IncomingMessage(new Socket());
  const answer = new ServerResponse(request);
  set(request, answer, (error) => {
    if (error !== undefined) throw new Error("The protective headers cannot be made", { cause: error });
  });
  answer.setHeader("Permissions-Policy", NO_DEVICES.map((device) => `${device}=()`).join(", "));
  return Object.fromEntries(answer.getHeaderNames().map((name) => [name, String(answer.getHeader(name))]));
}

function directives({ publicUrl, tabOrigins, teamsOrigins }: Origins): Record<string, string[]> {
  const sockets = [publicUrl, ...tabOrigins].map((origin) => origin.replace(/^http/, "ws"));
  return {
    "default-src": ["'self'"],
    "connect-src": ["'self'", ...sockets, TEAMS_CDN],
    // Fluent inserts its styles into the page at run time.
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:"],
    "frame-ancestors": [...teamsOrigins],
    "base-uri": ["'none'"],
    "object-src": ["'none'"],
    "form-action": ["'none'"],
  };
}
