import { useCallback, useEffect, useRef, useState } from "react";

/** The id of the button that opens a layer: the focus goes back there. */
export const openerId = (layer: string): string => `open-${layer}`;

/** Which second layer lies over the page, if one does. */
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
