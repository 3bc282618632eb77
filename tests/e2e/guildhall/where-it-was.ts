import type { Locator } from "@playwright/test";
import { expect } from "./test.ts";
import type { Person } from "../actors/person.ts";

/** What ends, removes or decides something. *Done* only goes on from the last item, and can be gone back from. */
const DESTRUCTIVE =
  /^(Finish|Finish the session|Finish now|Stop|Stop asking|Stop it|Abandon|Close|Close .*|Decide.*|Remove.*|Discard.*|Drop.*|Withdraw.*|Delete.*|Hide .*|Park it|Move on|Adopt.*|Accept.*|Hand over)$/;

/** Part of a screen, in pixels. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const overlaps = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/**
 * Presses a button with the mouse and waits until what that begins is there. Returns the names of the destructive buttons
 * that are then where the pressed one was on the screen, so that a second tap would press them.
 */
export async function destructiveWhere(
  person: Person,
  pressed: Locator,
  begins: Locator,
): Promise<readonly string[]> {
  await pressed.scrollIntoViewIfNeeded();
  const before = await pressed.boundingBox();
  if (before === null) throw new Error("The button is not shown");
  await pressed.click();
  await begins.waitFor();
  await person.settled();
  // The focus comes with the heading, and the page scrolls to it.
  await expect(begins).toBeFocused();
  const begun = await begins.evaluate((element) => element.getBoundingClientRect().toJSON() as Box);
  const shown = await begins.boundingBox();
  // Of the frame in the window: inside it, elements know only where they are in the frame.
  const [left, top] = [(shown?.x ?? begun.x) - begun.x, (shown?.y ?? begun.y) - begun.y];
  const buttons = await person.app.getByRole("button").evaluateAll((elements) =>
    elements.map((element) => ({
      name: element.getAttribute("aria-label") ?? element.textContent.trim(),
      box: element.getBoundingClientRect().toJSON() as Box,
    })),
  );
  return buttons
    .filter(({ box }) => overlaps(before, { ...box, x: box.x + left, y: box.y + top }))
    .map(({ name }) => name)
    .filter((name) => DESTRUCTIVE.test(name));
}
