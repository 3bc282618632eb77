import { expect, it } from "vitest";
import type { Broadcast } from "../ports/broadcast.ts";

/** What every broadcast does. `open`: two ends of it, which hear each other. */
export function broadcastContract(open: () => Promise<readonly [Broadcast, Broadcast]>): void {
  it("is heard by everybody who listens to the topic, in order and once per listener, until they stop", async () => {
    const [here, there] = await open();
    const heard: string[] = [];
    const all = new Promise<void>((resolve) => {
      there.listen("news", (text) => {
        heard.push(`there ${text}`);
        if (text === "the end") resolve();
      });
    });
    const stop = here.listen("news", (text) => heard.push(`here ${text}`));
    here.listen("other news", (text) => heard.push(text));
    await allListen(here, there);
    here.send("news", "one");
    there.send("news", "two");
    await allListen(here, there);
    stop();
    stop();
    here.send("news", "Grüße 👋");
    here.send("news", "the end");
    await all;
    expect(heard.filter((text) => text.startsWith("there"))).toEqual(
      expect.arrayContaining(["there one", "there two", "there Grüße 👋", "there the end"]),
    );
    expect(heard.filter((text) => text.startsWith("here")).sort()).toEqual(["here one", "here two"]);
    expect(heard).toHaveLength(6);
  });
}

/** Resolves once each hears the other, and everything that was sent before. */
async function allListen(...ends: readonly Broadcast[]): Promise<void> {
  const topic = "is anybody there";
  await Promise.all(
    ends.flatMap((sender) =>
      ends.map(async (listener) => {
        const word = `${ends.indexOf(sender)} to ${ends.indexOf(listener)}`;
        const heard = new Promise<void>((resolve) =>
          listener.listen(topic, (text) => {
            if (text === word) resolve();
          }),
        );
        let isHeard = false;
        void heard.then(() => (isHeard = true));
        while (!isHeard) {
          sender.send(topic, word);
          // A broadcast may drop what it is told faster than it can pass it on.
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }),
    ),
  );
}
