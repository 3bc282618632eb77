/**
 * The version of everything that crosses the wire between a tab and the server. Raised with every change of a schema or
 * of a slice; `protocol.ts` says how panels that still speak an older version are understood.
 */
export const PROTOCOL_VERSION = 1;
