import { Input, Textarea } from "@fluentui/react-components";
import type { ComponentProps } from "react";

/** The direction of what is typed, and of the page while nothing is, where a browser would take left to right. */
const directionOf = (typed = ""): "auto" | undefined => (typed === "" ? undefined : "auto");

/** A field for one line of text in any language. */
export const LineInput = (props: ComponentProps<typeof Input>) => (
  <Input dir={directionOf(props.value)} {...props} />
);

/** A field for several lines of text in any language. */
export const TextInput = (props: ComponentProps<typeof Textarea>) => (
  <Textarea resize="vertical" dir={directionOf(props.value)} {...props} />
);
