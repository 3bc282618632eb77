/** What both bare servers can be asked. A `press` from any line goes out to all as `patch`, with this payload. */
export interface BareMethods {
  carry: (payload: unknown) => void;
}

export interface BareReady {
  readonly port: number;
}
