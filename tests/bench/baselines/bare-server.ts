/** The protocol of both bare servers: a `press` from any connection is sent to all as `patch`, with this payload. */
export interface BareMethods {
  carry: (payload: unknown) => void;
}

export interface BareReady {
  readonly port: number;
}
