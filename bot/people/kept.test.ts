import { describe, expect, test } from "vitest";
import { manualEnvironment } from "@guildhall/shared/testing/manual-environment";
import { Kept, keyOf } from "./kept.ts";

function world() {
  const environment = manualEnvironment();
  const kept = new Kept<string>(environment, { for: 100, most: 3 });
  const asked: string[] = [];
  /** Asks, and is answered when the test says so. */
  const open: ((answer: string) => void)[] = [];
  const slowly = (): Promise<string> => {
    asked.push("slowly");
    return new Promise((resolve) => open.push(resolve));
  };
  const at = (answer: string) => () => {
    asked.push(answer);
    return Promise.resolve(answer);
  };
  return { environment, kept, asked, open, slowly, at };
}

describe("PEOPLE-2: an answer that is kept", () => {
  test("counts for as long as it may be old, from when it was asked for", async () => {
    const { environment, kept, asked, open, slowly, at } = world();
    const first = kept.ask("who", slowly);
    await environment.advance(60);
    open[0]?.("first");
    expect((await first).value).toBe("first");
    await environment.advance(39);
    expect((await kept.ask("who", at("second"))).value).toBe("first");
    await environment.advance(1);
    expect((await kept.ask("who", at("second"))).value).toBe("second");
    expect(asked).toEqual(["slowly", "second"]);
  });

  test("may count for a shorter time, depending on what it is and on who asks", async () => {
    const { environment, kept, at } = world();
    await kept.ask("who", at("nobody"));
    await environment.advance(10);
    const age = (value: string) => (value === "nobody" ? 10 : 100);
    expect(kept.known("who")?.value).toBe("nobody");
    expect(kept.known("who", { age })).toBeNull();
    await kept.ask("who", at("tom"), { age });
    await environment.advance(10);
    expect(kept.known("who", { age })?.value).toBe("tom");
  });

  test("is shared by all who ask at the same time, and a failure by them alone", async () => {
    const { kept, asked, open, slowly, at } = world();
    const both = [kept.ask("who", slowly), kept.ask("who", slowly)];
    open[0]?.("tom");
    expect((await Promise.all(both)).map(({ value }) => value)).toEqual(["tom", "tom"]);
    expect(asked).toEqual(["slowly"]);

    const failing = () => Promise.reject(new Error("Teams is away"));
    const failed = [kept.ask("other", failing), kept.ask("other", at("never asked"))];
    for (const each of failed) await expect(each).rejects.toThrow("away");
    expect((await kept.ask("other", at("mei"))).value).toBe("mei");
  });

  test("is forgotten together with all others about the same, even while it is asked for", async () => {
    const { kept, open, slowly, at } = world();
    await kept.ask(keyOf("chat", "tom"), at("in"));
    await kept.ask(keyOf("chat-2", "tom"), at("in"));
    const stale = kept.ask("chat", slowly);
    kept.forget("chat");
    expect((await kept.ask("chat", at("without tom"))).value).toBe("without tom");
    open[0]?.("with tom");
    expect((await stale).value).toBe("with tom");
    expect(kept.known("chat")?.value).toBe("without tom");
    expect(kept.known(keyOf("chat", "tom"))).toBeNull();
    expect(kept.known(keyOf("chat-2", "tom"))?.value).toBe("in");
  });

  test("that is outdated counts only for those who do not mind, even if it was being asked for", async () => {
    const { kept, open, slowly, at } = world();
    const first = kept.ask("chat", slowly);
    kept.outdate("chat");
    const current = kept.ask("chat", slowly, { current: true });
    open[0]?.("before");
    open[1]?.("after");
    expect((await first).value).toBe("before");
    expect((await current).value).toBe("after");
    expect(kept.known("chat", { current: true })?.value).toBe("after");
    kept.outdate("chat");
    expect(kept.known("chat")?.value).toBe("after");
    expect(kept.known("chat", { current: true })).toBeNull();
    expect((await kept.ask("chat", at("newest"), { current: true })).value).toBe("newest");
  });

  test("does not outlive its time in memory, nor more than so many others", async () => {
    const { environment, kept, at } = world();
    await kept.ask("old", at("old"));
    kept.forget("old");
    expect(kept.last("old")).toBe("old");
    await environment.advance(100);
    expect(kept.last("old")).toBeNull();
    for (const key of ["a", "b", "c", "d"]) await kept.ask(key, at(key));
    expect(["a", "b", "c", "d"].map((key) => kept.last(key))).toEqual([null, "b", "c", "d"]);
  });
});
