import type { RequestHandler } from "express";
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

/** The headers of every answer. The tab lives in a frame of Teams: `frame-ancestors` says whose, X-Frame-Options cannot. */
export function securityHeaders(config: Origins): readonly RequestHandler[] {
  const secure = config.publicUrl.startsWith("https:");
  return [
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: directives(config) },
      crossOriginEmbedderPolicy: false,
      // A page in a frame of another origin ignores it, and one opened beside Teams may talk to its opener.
      crossOriginOpenerPolicy: { policy: "same-origin-allow-popups" },
      frameguard: false,
      referrerPolicy: { policy: "no-referrer" },
      strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    }),
    (_request, response, next) => {
      response.set("Permissions-Policy", NO_DEVICES.map((device) => `${device}=()`).join(", "));
      next();
    },
  ];
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
