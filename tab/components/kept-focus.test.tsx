import { cleanup, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, test } from "vitest";
import { useKeptFocus } from "./kept-focus.ts";

afterEach(cleanup);

function Page({ children }: { readonly children: ReactNode }) {
  useKeptFocus();
  return (
    <main>
      <h1>The guild</h1>
      {children}
    </main>
  );
}

/** Removes the focused element from a page; returns what has the focus afterwards. */
async function after(before: ReactNode, focused: string, then: ReactNode): Promise<string | null> {
  const { rerender } = render(<Page>{before}</Page>);
  screen.getByRole("button", { name: focused }).focus();
  rerender(<Page>{then}</Page>);
  await Promise.resolve();
  return document.activeElement?.textContent ?? null;
}

const row = (text: string) => (
  <li key={text}>
    <button type="button">{text}</button>
  </li>
);

test("SYNC-6: the focus goes to the heading of the part that contained the control", async () => {
  const step = (button: ReactNode) => (
    <section>
      <h2>Good list</h2>
      <div>{button}</div>
    </section>
  );
  expect(await after(step(<button type="button">Go on</button>), "Go on", step(null))).toBe("Good list");
});

test("if that whole part is gone, the focus goes to what took its place", async () => {
  const part = (name: string, button: ReactNode) => (
    <div>
      <section key={name}>
        <h2>{name}</h2>
        {button}
      </section>
    </div>
  );
  const sign = part("Workshop", <button type="button">Adopt it</button>);
  expect(await after(sign, "Adopt it", part("Read it through", null))).toBe("Read it through");
});

test("finally it goes to the page's own heading", async () => {
  expect(await after(<button type="button">Away</button>, "Away", null)).toBe("The guild");
});

test("from a removed row it goes to the one that took its place, and from the last to the one before", async () => {
  const list = (...rows: readonly string[]) => <ul>{rows.map(row)}</ul>;
  expect(await after(list("One", "Two", "Three"), "Two", list("One", "Three"))).toBe("Three");
  cleanup();
  expect(await after(list("One", "Two"), "Two", list("One"))).toBe("One");
});

test("it follows a control that moved", async () => {
  const place = (first: ReactNode, second: ReactNode) => (
    <>
      <ul>{first}</ul>
      <ol>{second}</ol>
    </>
  );
  const moved = (
    <li>
      <button type="button" id="move-one">
        One
      </button>
    </li>
  );
  expect(await after(place([moved, row("Two")], null), "One", place([row("Two")], moved))).toBe("One");
});

test("inside a folded element it goes to the control that unfolds it", async () => {
  const fold = (button: ReactNode) => (
    <details open>
      <summary>Dates</summary>
      {button}
    </details>
  );
  expect(await after(fold(<button type="button">Take back</button>), "Take back", fold(null))).toBe("Dates");
});

test("an element that was left on purpose does not get it back", async () => {
  const { rerender } = render(
    <Page>
      <button type="button">Away</button>
    </Page>,
  );
  const button = screen.getByRole("button");
  button.focus();
  button.blur();
  await Promise.resolve();
  rerender(<Page>{null}</Page>);
  await Promise.resolve();
  expect(document.activeElement).toBe(document.body);
});
