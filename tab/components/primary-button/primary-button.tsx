import { Button, useMergedRefs, type ButtonProps } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState, type Ref } from "react";
import { claimPrimary } from "./claims.ts";

type PrimaryButtonProps = ButtonProps & {
  readonly ref?: Ref<HTMLButtonElement>;
  /** in a form or a question that the person has opened, so that it is what they do next */
  readonly opened?: boolean;
};

/** A button for what is done next. However many a page has, only one of them is primary (SPEC LOOK-1). */
export function PrimaryButton(props: PrimaryButtonProps) {
  const { ref = null, opened = false, appearance = "primary", ...others } = props;
  const button = useRef<HTMLButtonElement>(null);
  const both = useMergedRefs(button, ref);
  const [isPrimary, setPrimary] = useState(false);
  const claims = appearance === "primary";
  useLayoutEffect(() => {
    if (!claims || button.current === null) return undefined;
    return claimPrimary({ button: button.current, opened, tell: setPrimary });
  }, [claims, opened]);
  return <Button {...others} ref={both} appearance={claims && !isPrimary ? "secondary" : appearance} />;
}
