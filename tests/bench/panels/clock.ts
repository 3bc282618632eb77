/** Milliseconds on a monotonic clock that all processes of this machine share. */
export const sharedClock = (): number => Number(process.hrtime.bigint()) / 1e6;
