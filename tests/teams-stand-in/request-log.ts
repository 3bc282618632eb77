/** One request over the wire, in either direction. */
export interface LoggedRequest {
  readonly at: number;
  /** To the stand-in, or from it to the bot. */
  readonly direction: "in" | "out";
  readonly method: string;
  /** Path with query, without the origin. */
  readonly path: string;
  readonly body: unknown;
  /** Undefined while unanswered, and for a request that got no answer. */
  readonly status: number | undefined;
  readonly answer: unknown;
}

export interface OpenRequest {
  answered(status: number | undefined, answer?: unknown): void;
}

export interface RequestLog {
  readonly all: readonly LoggedRequest[];
  open(request: Pick<LoggedRequest, "direction" | "method" | "path" | "body">): OpenRequest;
  clear(): void;
}

/** Keeps only the newest requests, so that a long demonstration does not fill memory. */
export function createRequestLog(now: () => number, keep = 5_000): RequestLog {
  const all: LoggedRequest[] = [];
  return {
    all,
    open(request) {
      const entry = { ...request, at: now(), status: undefined, answer: undefined };
      all.push(entry);
      if (all.length > keep) all.shift();
      return {
        answered(status, answer) {
          const place = all.indexOf(entry);
          if (place >= 0) all[place] = { ...entry, status, answer };
        },
      };
    },
    clear() {
      all.length = 0;
    },
  };
}
