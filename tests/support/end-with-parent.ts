// Preloaded into child processes: the parent holds the other end of stdin, so its end means that the parent is
// gone, even if it was killed and could not stop us. SIGINT is the signal that all our children end on.
const stop = (): boolean => process.kill(process.pid, "SIGINT");
process.stdin.once("end", stop);
process.stdin.once("error", stop);
process.stdin.resume();
// This must not keep an otherwise finished process alive.
process.stdin.unref();
