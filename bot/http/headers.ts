import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import helmet from "helmet";
import type { Config } from "../config/config.ts";

/** teams-js reads the list of valid domains from here when it loads. */
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

/** The headers of every answer. The tab lives in a frame of Teams: `frame-ancestors` says whose, X-Frame-Options cannot. */
export function securityHeaders(config: Origins): Headers {
  const secure = config.publicUrl.startsWith("https:");
  const set = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: directives(config) },
    crossOriginEmbedderPolicy: false,
    // A page in a frame of another origin ignores it, and one opened beside Teams may talk to its opener.
    crossOriginOpenerPolicy: { policy: "same-origin-allow-popups" },
    frameguard: false,
    referrerPolicy: { policy: "no-referrer" },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  });
  // They are the same for every request; helmet writes them on an answer, so it is given one that nobody gets.
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
    // Fluent writes its styles into the page as it runs.
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:"],
    "frame-ancestors": [...teamsOrigins],
    "base-uri": ["'none'"],
    "object-src": ["'none'"],
    "form-action": ["'none'"],
  };
}
