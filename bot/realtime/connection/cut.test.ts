import { describe, expect, it } from "vitest";
import { cut, isStalled } from "./cut.ts";
import type { Panel } from "./panel.ts";

function panelWith(waiting: number, bytes: number) {
  const calls: unknown[] = [];
  const conn = {
    writeBuffer: Array.from({ length: waiting }),
    transport: { socket: { bufferedAmount: bytes, terminate: () => calls.push("terminate") } },
    close: (discard: boolean) => calls.push({ discard }),
  };
  return { calls, panel: { conn } as unknown as Panel };
}

describe("a panel", () => {
  it("counts as stalled if too many messages or bytes are queued for it", () => {
    expect(isStalled(panelWith(100, 0).panel)).toBe(false);
    expect(isStalled(panelWith(101, 0).panel)).toBe(true);
    expect(isStalled(panelWith(0, 5 * 1024 * 1024).panel)).toBe(true);
  });

  it("is cut without waiting for what it does not read", () => {
    const { calls, panel } = panelWith(200, 0);
    cut(panel);
    expect(calls).toEqual([{ discard: true }, "terminate"]);
  });
});
