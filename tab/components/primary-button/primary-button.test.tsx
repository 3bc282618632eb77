import { Button } from "@fluentui/react-components";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, test } from "vitest";
import { PrimaryButton } from "./primary-button.tsx";

afterEach(cleanup);

/** The names of the buttons that look like a primary one. */
function primaries(): readonly string[] {
  const [sample, ...others] = screen.getAllByRole("button");
  return others.filter(({ className }) => className === sample?.className).map((each) => each.textContent);
}

const page = (children: ReactNode) => (
  <>
    <Button appearance="primary">as a primary button looks</Button>
    {children}
  </>
);

test("LOOK-1: of several buttons for what is done next, the first on the page is primary", () => {
  const next = <PrimaryButton key="next">Next</PrimaryButton>;
  const start = <PrimaryButton key="start">Start</PrimaryButton>;
  const { rerender } = render(page([next]));
  expect(primaries()).toEqual(["Next"]);
  rerender(page([start, next]));
  expect(primaries()).toEqual(["Start"]);
  rerender(page([next]));
  expect(primaries()).toEqual(["Next"]);
});

test("LOOK-1: what somebody has opened comes before what stands on the page, the last opened first", () => {
  const next = <PrimaryButton key="next">Next</PrimaryButton>;
  const form = (name: string) => (
    <PrimaryButton key={name} opened>
      {name}
    </PrimaryButton>
  );
  const { rerender } = render(page([next, form("Save")]));
  expect(primaries()).toEqual(["Save"]);
  rerender(page([form("Add"), next, form("Save")]));
  expect(primaries()).toEqual(["Add"]);
  rerender(page([next, form("Save")]));
  expect(primaries()).toEqual(["Save"]);
});

test("LOOK-1: a form that is folded away competes with nothing, and comes first when it is unfolded", () => {
  render(
    page([
      <details key="plan">
        <summary>Change the plan</summary>
        <PrimaryButton>Propose</PrimaryButton>
      </details>,
      <PrimaryButton key="next">Next</PrimaryButton>,
    ]),
  );
  expect(primaries()).toEqual(["Next"]);
  const details = screen.getByText("Change the plan").parentElement as HTMLDetailsElement;
  details.open = true;
  fireEvent(details, new Event("toggle"));
  expect(primaries()).toEqual(["Propose"]);
  details.open = false;
  fireEvent(details, new Event("toggle"));
  expect(primaries()).toEqual(["Next"]);
});

test("LOOK-1: a button that is primary only at times competes only then", () => {
  const button = (everybody: boolean) => [
    <PrimaryButton key="close" appearance={everybody ? "primary" : "secondary"}>
      Close the vote
    </PrimaryButton>,
    <PrimaryButton key="next">Next</PrimaryButton>,
  ];
  const { rerender } = render(page(button(false)));
  expect(primaries()).toEqual(["Next"]);
  rerender(page(button(true)));
  expect(primaries()).toEqual(["Close the vote"]);
});
