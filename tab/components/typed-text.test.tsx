import { render, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { ownPage } from "../testing/show.tsx";
import { LineInput, TextInput } from "./typed-text.tsx";

ownPage();

describe.each([
  ["one line", LineInput],
  ["several lines", TextInput],
])("a field for %s of text", (_, Field) => {
  test("TEXT-6: has the direction of what is typed, and the page’s while it is empty", () => {
    const { rerender } = render(<Field value="" onChange={() => undefined} />);
    const field = screen.getByRole("textbox");
    expect(field.getAttribute("dir")).toBeNull();
    rerender(<Field value="مرحبا" onChange={() => undefined} />);
    expect(field.getAttribute("dir")).toBe("auto");
  });
});
