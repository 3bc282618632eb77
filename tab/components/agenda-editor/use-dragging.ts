import { useState, type DragEvent } from "react";

/** Where a dragged item would be dropped: before the item at this index, or after the last. */
export interface Dragging {
  readonly dragged: string | null;
  readonly gap: number | null;
  /** the event handlers that a row needs */
  row(
    id: string,
    place: number,
  ): {
    readonly onDragStart: (event: DragEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
    readonly onDragEnd: () => void;
  };
}

/** Moves rows by drag and drop. `onMove` receives the row's new index. */
export function useDragging(
  placeOf: (id: string) => number,
  onMove: (id: string, to: number) => void,
): Dragging {
  const [dragged, setDragged] = useState<string | null>(null);
  const [gap, setGap] = useState<number | null>(null);
  const stop = () => {
    setDragged(null);
    setGap(null);
  };
  return {
    dragged,
    gap,
    row: (id, place) => ({
      onDragStart(event) {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", id);
        setDragged(id);
      },
      onDragOver(event) {
        if (dragged === null) return;
        event.preventDefault();
        const { top, height } = event.currentTarget.getBoundingClientRect();
        setGap(event.clientY < top + height / 2 ? place : place + 1);
      },
      onDrop(event) {
        if (dragged === null || gap === null) return;
        event.preventDefault();
        const from = placeOf(dragged);
        const to = gap > from ? gap - 1 : gap;
        if (to !== from) onMove(dragged, to);
        stop();
      },
      onDragEnd: stop,
    }),
  };
}
