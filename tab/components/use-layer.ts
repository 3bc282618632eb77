import { useCallback, useEffect, useRef, useState } from "react";

/** The id of the button that opens a layer, to which the focus returns. */
export const openerId = (layer: string): string => `open-${layer}`;

/** Which layer is open over the page, if any. */
export function useLayer<Name extends string>(): {
  readonly layer: Name | null;
  readonly open: (name: Name) => void;
  readonly close: () => void;
} {
  const [layer, setLayer] = useState<Name | null>(null);
  const last = useRef<Name | null>(null);
  useEffect(() => {
    if (layer === null && last.current !== null) document.getElementById(openerId(last.current))?.focus();
    last.current = layer;
  }, [layer]);
  const close = useCallback(() => setLayer(null), []);
  return { layer, open: setLayer, close };
}
