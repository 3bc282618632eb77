/** A send that goes wrong on purpose. */
export interface SendFault {
  /** HTTP status to answer with; without one the connection breaks off. */
  readonly status?: number;
  /** Whether the message was posted all the same, as when an answer is lost. */
  readonly tookEffect?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a test can do to the connector. */
export interface ConnectorFaults {
  /** The next send of the bot meets the first of these, the one after it the second, and so on. */
  failNextSend(...faults: readonly SendFault[]): void;
  /** From now on every call is answered with this status; undefined ends it. */
  failAll(status: number | undefined): void;
}

export interface ConnectorFaultSource extends ConnectorFaults {
  takeFault(): SendFault | undefined;
  statusForAll(): number | undefined;
}

/** Faults that a test lays out beforehand. */
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
