import { buildWhatChanged } from "../setup/builds.ts";

await buildWhatChanged();
await import("../../tests/chaos/main.ts");
