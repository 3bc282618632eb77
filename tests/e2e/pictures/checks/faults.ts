import { expect } from "@playwright/test";
import type { Person } from "../../actors/person.ts";
import { findClipping } from "./clipping.ts";
import { findConfusion } from "./confusion.ts";
import { findBelowFirstScreen } from "./first-screen.ts";
import { atEveryWidth, FIRST_SCREEN, type Screen, screenOf } from "./widths.ts";

/** What is hard to understand on a screen, or is cut at one of the widths. */
export async function faultsOf(screen: Screen): Promise<readonly string[]> {
  const confusion = await findConfusion(screen.frame);
  const faults = await atEveryWidth(screen, async (frame, width) => [
    ...(await findClipping(frame)),
    ...(width === FIRST_SCREEN.width ? await findBelowFirstScreen(frame) : []),
  ]);
  return [...confusion, ...faults];
}

/** Fails the test, which goes on, if the person's screen has faults. */
export async function expectNoFaults(person: Person, picture: string): Promise<void> {
  expect.soft(await faultsOf(await screenOf(person)), picture).toEqual([]);
}
