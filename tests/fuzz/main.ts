import { runFuzz } from "./fuzz.ts";

/** `node tests/fuzz/main.ts [first seed] [how many]`: runs seeds, and prints the minimised plan of one that fails. */
const [first = "1", seeds = "2000"] = process.argv.slice(2);
const began = performance.now();
const result = await runFuzz({
  first: Number(first),
  seeds: Number(seeds),
  progress: ({ seeds: played, acknowledged }) => console.log(`${played} seeds, ${acknowledged} acknowledged`),
});
const perSecond = (result.seeds / (performance.now() - began)) * 1_000;
console.log(
  `${result.seeds} seeds, ${result.issued} commands, ${result.acknowledged} acknowledged, ${perSecond.toFixed(1)} seeds/s`,
);
for (const { seed, violations, plan } of result.failures) {
  console.error(`Seed ${seed}:\n${violations.join("\n")}`);
  console.error(JSON.stringify(plan));
}
console.log(result.failures.length === 0 ? "No violations" : `${result.failures.length} violations`);
process.exit(result.failures.length === 0 ? 0 : 1);
