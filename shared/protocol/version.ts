/**
 * The version of everything that crosses the wire between a tab and the server. Raised with every change of a schema
 * or of a slice; a tab of another version is asked to reload.
 */
export const PROTOCOL_VERSION = 1;
