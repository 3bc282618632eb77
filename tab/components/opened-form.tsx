import type { ReactNode } from "react";
import { Stack } from "./stack.tsx";

interface OpenedFormProps {
  readonly label: string;
  readonly onSubmit: () => void;
  /** what its Cancel does, too */
  readonly onClose: () => void;
  /** its fields, one above the other, and its buttons */
  readonly children: ReactNode;
}

/** A small form that was opened in place of a button. */
export function OpenedForm({ label, onSubmit, onClose, children }: OpenedFormProps) {
  return (
    // Escape is a shortcut for Cancel.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <Stack>{children}</Stack>
    </form>
  );
}
