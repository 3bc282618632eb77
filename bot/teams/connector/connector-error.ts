import type { Millis } from "@guildhall/shared/domain/kernel/time";

/**
 * A failed call to the connector. `status` is that of its answer; null without one.
 * `arrived`: whether the request may have reached it.
 */
export class ConnectorError extends Error {
  override readonly name = "ConnectorError";
  readonly status: number | null;
  /** the connector's own error code, such as `ConversationNotFound` */
  readonly code: string | null;
  readonly arrived: boolean;
  readonly retryAfter: Millis | null;

  constructor(
    failure: {
      readonly status: number | null;
      readonly code?: string | null;
      readonly arrived: boolean;
      readonly retryAfter?: Millis | null;
    },
    options?: ErrorOptions,
  ) {
    super(
      failure.status === null
        ? "The connector did not answer"
        : `The connector answered ${failure.status} ${failure.code ?? ""}`.trimEnd(),
      options,
    );
    this.status = failure.status;
    this.code = failure.code ?? null;
    this.arrived = failure.arrived;
    this.retryAfter = failure.retryAfter ?? null;
  }
}
