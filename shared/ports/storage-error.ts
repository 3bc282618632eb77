/** Storage failed. What was asked did not happen, or was found by reading back; a conflict is no error but a value. */
export class StorageError extends Error {
  override readonly name = "StorageError";
  /** Whether the same call may succeed later. */
  readonly retryable: boolean;

  constructor(message: string, retryable: boolean, options?: ErrorOptions) {
    super(message, options);
    this.retryable = retryable;
  }
}

/** Storage does not let this server in, or not yet: a role that was just assigned takes minutes to arrive. */
export class StorageDeniedError extends StorageError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, false, options);
  }
}
