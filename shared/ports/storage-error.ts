/**
 * A call to storage failed. If it was a write and is `retryable`, it may have taken effect all the same. A conflict is a
 * value, not an error.
 */
export class StorageError extends Error {
  override readonly name = "StorageError";
  /** Whether the same call may succeed later. */
  readonly retryable: boolean;

  constructor(message: string, retryable: boolean, options?: ErrorOptions) {
    super(message, options);
    this.retryable = retryable;
  }
}

/** Storage denies this server access, perhaps only for now: a newly assigned role takes minutes to take effect. */
export class StorageDeniedError extends StorageError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, false, options);
  }
}
