import { expect } from "@playwright/test";
import type { Person } from "../../actors/person.ts";
import { findClipping } from "./clipping.ts";
import { findConfusion } from "./confusion.ts";
import { findBelowFirstScreen } from "./first-screen.ts";
import { atEveryWidth, FIRST_SCREEN } from "./widths.ts";

/** Fails the test, which goes on, if the screen is hard to understand, or something on it is cut at one of the widths. */
export async function expectNoFaults(person: Person, picture: string): Promise<void> {
  const confusion = await findConfusion(await person.frame());
  const faults = await atEveryWidth(person, async (frame, width) => [
    ...(await findClipping(frame)),
    ...(width === FIRST_SCREEN.width ? await findBelowFirstScreen(frame) : []),
  ]);
  expect.soft([...confusion, ...faults], picture).toEqual([]);
}
