/** A post or an edit that fails on purpose. */
export interface SendFault {
  /** HTTP status to answer with; without one the connection is cut. */
  readonly status?: number;
  /** Whether it took effect all the same, as when an answer is lost. */
  readonly tookEffect?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a test can do to the connector. */
export interface ConnectorFaults {
  /** The bot's next new messages meet these faults, in order. */
  failNextSend(...faults: readonly SendFault[]): void;
  /** The same for its next edits and deletions of messages. */
  failNextEdit(...faults: readonly SendFault[]): void;
  /** The bot's next readings of anything are answered with these statuses, in order. */
  failNextRead(...statuses: readonly number[]): void;
  /** Answers every call with this status from now on; undefined ends that. */
  failAll(status: number | undefined): void;
}

export interface ConnectorFaultSource extends ConnectorFaults {
  takeFault(of: "send" | "edit"): SendFault | undefined;
  statusForAll(): number | undefined;
  takeReadStatus(): number | undefined;
}

/** Faults planned by a test. */
export function createConnectorFaults(): ConnectorFaultSource {
  const waiting = { send: [] as SendFault[], edit: [] as SendFault[] };
  const reads: number[] = [];
  let forAll: number | undefined;
  return {
    failNextSend: (...faults) => void waiting.send.push(...faults),
    failNextEdit: (...faults) => void waiting.edit.push(...faults),
    failNextRead: (...statuses) => void reads.push(...statuses),
    failAll(status) {
      forAll = status;
    },
    takeFault: (of) => waiting[of].shift(),
    statusForAll: () => forAll,
    takeReadStatus: () => reads.shift(),
  };
}
