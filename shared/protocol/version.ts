/**
 * The version of everything that crosses the wire between a tab and the server. Raised with every change of a schema or
 * of a slice; `protocol.ts` has the steps for panels that still speak an older version.
 */
export const PROTOCOL_VERSION = 6;
