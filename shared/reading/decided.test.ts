import { describe, expect, test } from "vitest";
import { sessionId } from "../domain/kernel/ids.ts";
import { HOUR, MINUTE } from "../domain/kernel/time.ts";
import { adopt } from "../testing/adopt.ts";
import { PRIYA } from "../testing/decider-samples.ts";
import { Founding } from "../testing/founding.ts";
import { decide, readerOf } from "../testing/reading.ts";
import { decidedBetween, decidedIn } from "./decided.ts";

describe("HOME-6: what was decided while a session ran", () => {
  const guild = new Founding();
  const begunAt = guild.at;
  adopt(guild, "Be kind", "Be on time");
  const adoptedAt = guild.at;
  guild.at += HOUR;
  decide(guild, ["duration"]);
  const decidedAt = guild.at;
  const reader = readerOf(guild, PRIYA);
  const contract = { kind: "contract", version: 1, principles: 2 };
  const duration = { kind: "logistics", choice: { element: "duration" } };

  test("is the contract and the votes between its beginning and its end, in their order", () => {
    expect(decidedBetween(reader, begunAt, decidedAt)).toMatchObject([contract, duration]);
    expect(decidedBetween(reader, begunAt, adoptedAt)).toMatchObject([contract]);
    expect(decidedBetween(reader, adoptedAt + 1, decidedAt)).toMatchObject([duration]);
    expect(decidedBetween(reader, decidedAt + 1, decidedAt + HOUR)).toEqual([]);
  });

  test("is known of a session whose minutes are whole, up to its last moment", () => {
    const session = { id: sessionId("x"), begunAt: decidedAt - 30 * MINUTE - 20_000, minutes: 30 };
    expect(decidedIn(reader, session)).toMatchObject([duration]);
    expect(decidedIn(reader, { ...session, minutes: 28 })).toEqual([]);
  });

  test("is nothing before there is a community", () => {
    expect(decidedBetween({ slices: {} }, 0, decidedAt)).toEqual([]);
  });
});
