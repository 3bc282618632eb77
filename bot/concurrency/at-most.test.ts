import { expect, it } from "vitest";
import { atMost } from "./at-most.ts";

it("does so much at once and no more, and gives the results in the order of the items", async () => {
  let [now, most] = [0, 0];
  const results = await atMost(3, [5, 1, 4, 2, 3, 0, 6], async (item) => {
    most = Math.max(most, (now += 1));
    for (let turn = 0; turn < item; turn += 1) await Promise.resolve();
    now -= 1;
    return item * 10;
  });
  expect(results).toEqual([50, 10, 40, 20, 30, 0, 60]);
  expect(most).toBe(3);
  expect(await atMost(3, [], () => Promise.reject(new Error("no item")))).toEqual([]);
});

it("rejects with the first failure", async () => {
  const work = (item: number) => (item === 2 ? Promise.reject(new Error("two")) : Promise.resolve(item));
  await expect(atMost(1, [1, 2, 3], work)).rejects.toThrow("two");
});
