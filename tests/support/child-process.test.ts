import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { describe, expect, test } from "vitest";
import { startChild } from "./child-process.ts";
import type { ChildOptions } from "./child-process.ts";
import { freePort } from "./ports.ts";

const child = (program: string, more: Partial<ChildOptions> = {}): ChildOptions => ({
  name: "The child",
  args: ["--eval", program],
  env: process.env,
  readyWhen: { prints: "ready" },
  readyWithinMs: 20_000,
  stopSignal: "SIGTERM",
  ...more,
});

const staysReady = 'console.log("ready"); setInterval(() => {}, 1000);';

describe("a child process", () => {
  test("is ready once it prints the line, and ends when asked to", async () => {
    const running = await startChild(
      child(`process.on("SIGTERM", () => { console.log("bye"); process.exit(0); }); ${staysReady}`),
    );
    await running.stop();
    expect(await running.ended).toBe("The child ended (exit code 0)");
    expect(running.output()).toBe("ready\nbye");
  });

  test("is ready once it answers at its address", async () => {
    const port = await freePort();
    const serves = `require("node:http").createServer((_, r) => r.end()).listen(${port}, "127.0.0.1")`;
    const running = await startChild(
      child(serves, { readyWhen: { answersAt: `http://127.0.0.1:${port}/` } }),
    );
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
    await running.kill();
    expect(await running.ended).toBe("The child ended (SIGKILL)");
  });

  test("that ends before it is ready rejects with its output", async () => {
    const starting = startChild(child('console.error("no port left"); process.exit(3);'));
    await expect(starting).rejects.toThrow("The child ended (exit code 3). It printed:\nno port left");
  });

  test("that is not ready in time is ended, and rejects", async () => {
    const starting = startChild(child("setInterval(() => {}, 1000)", { readyWithinMs: 300 }));
    await expect(starting).rejects.toThrow("The child was not ready within 0.3 s");
  });

  test("ends when the process that started it is killed", async () => {
    const beacon = createServer();
    beacon.listen(0, "127.0.0.1");
    await once(beacon, "listening");
    const address = beacon.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const connected = once(beacon, "connection");
    const grandchild = `require("node:net").connect(${port}, "127.0.0.1"); ${staysReady}`;
    const helper = JSON.stringify(new URL("./child-process.ts", import.meta.url).href);
    const starter = spawn(process.execPath, [
      "--input-type=module",
      "--eval",
      `const { startChild } = await import(${helper});
       await startChild({ name: "x", args: ["--eval", ${JSON.stringify(grandchild)}], env: process.env,
         readyWhen: { prints: "ready" }, readyWithinMs: 20000, stopSignal: "SIGTERM" });
       console.log("started");`,
    ]);
    const [socket] = (await connected) as [NodeJS.ReadableStream];
    for await (const line of createInterface({ input: starter.stdout })) if (line === "started") break;
    const gone = once(socket.resume(), "close");
    starter.kill("SIGKILL");
    await expect(gone).resolves.toBeDefined();
    beacon.close();
  });
});
