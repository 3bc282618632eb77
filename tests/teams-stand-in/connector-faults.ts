/** A send that fails on purpose. */
export interface SendFault {
  /** HTTP status to answer with; without one the connection is cut. */
  readonly status?: number;
  /** Whether the message was posted all the same, as when an answer is lost. */
  readonly tookEffect?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a test can do to the connector. */
export interface ConnectorFaults {
  /** The bot's next sends meet these faults, in order. */
  failNextSend(...faults: readonly SendFault[]): void;
  /** Answers every call with this status from now on; undefined ends that. */
  failAll(status: number | undefined): void;
}

export interface ConnectorFaultSource extends ConnectorFaults {
  takeFault(): SendFault | undefined;
  statusForAll(): number | undefined;
}

/** Faults planned by a test. */
export function createConnectorFaults(): ConnectorFaultSource {
  const waiting: SendFault[] = [];
  let forAll: number | undefined;
  return {
    failNextSend: (...faults) => void waiting.push(...faults),
    failAll(status) {
      forAll = status;
    },
    takeFault: () => waiting.shift(),
    statusForAll: () => forAll,
  };
}
