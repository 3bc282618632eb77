// Preloaded into child processes: whoever started us holds the other end of stdin, so its end means that they are
// gone, even when they were killed and could not stop us. SIGINT is the signal that every child of ours ends on.
const stop = (): boolean => process.kill(process.pid, "SIGINT");
process.stdin.once("end", stop);
process.stdin.once("error", stop);
process.stdin.resume();
// It must not be what keeps an otherwise finished process alive.
process.stdin.unref();
