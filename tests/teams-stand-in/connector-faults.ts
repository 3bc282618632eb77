/** A send that goes wrong on purpose. */
export interface SendFault {
  /** HTTP status to answer with; without one the connection breaks off. */
  readonly status?: number;
  /** Whether the message was posted all the same, as when an answer is lost. */
  readonly tookEffect?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ConnectorFaults {
  /** The next send of the bot meets this, and the ones after it the next of them. */
  failNextSend(...faults: readonly SendFault[]): void;
  takeFault(): SendFault | undefined;
}

/** A queue of faults that a test lays out beforehand. */
export function createConnectorFaults(): ConnectorFaults {
  const waiting: SendFault[] = [];
  return {
    failNextSend: (...faults) => void waiting.push(...faults),
    takeFault: () => waiting.shift(),
  };
}
