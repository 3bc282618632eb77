/** The avatars at one mark, as a block of rows. */
export interface Block {
  /** from the start of the scale, in pixels */
  readonly start: number;
  readonly columns: number;
}

/** How the avatars on the scale are fanned out. */
export interface Fan {
  /** of an avatar, in pixels */
  readonly size: 32 | 24;
  readonly rows: number;
  /** one for each mark; null where nobody is */
  readonly blocks: readonly (Block | null)[];
}

/** Between the blocks of two marks, so that they are told apart. */
const GAP = 4;
/** As high as large avatars may be piled. */
const LARGE_ROWS = 2;

/**
 * Fans out the avatars at each mark so that none covers another: a block of rows as near to its mark as its neighbours leave
 * room, in the order of the marks. As few rows as the width allows.
 * @param counts how many are at each mark
 * @param centres where the marks are
 */
export function fanOut(counts: readonly number[], centres: readonly number[], width: number): Fan {
  const large = rowsFor(counts, width, 32);
  const size = large <= LARGE_ROWS ? 32 : 24;
  const rows = size === 32 ? large : rowsFor(counts, width, 24);
  const blocks: (Block | null)[] = [];
  let from = 0;
  for (const [mark, count] of counts.entries()) {
    if (count === 0) {
      blocks.push(null);
      continue;
    }
    const columns = Math.ceil(count / rows);
    const start = Math.max(from, (centres[mark] ?? 0) - (columns * size) / 2);
    blocks.push({ start, columns });
    from = start + columns * size + GAP;
  }
  let end = width;
  return {
    size,
    rows,
    blocks: blocks
      .toReversed()
      .map((block) => {
        if (block === null) return null;
        const start = Math.max(0, Math.min(block.start, end - block.columns * size));
        end = start - GAP;
        return { ...block, start };
      })
      .toReversed(),
  };
}

/** The fewest rows with which all blocks fit beside each other. */
function rowsFor(counts: readonly number[], width: number, size: number): number {
  const taken = counts.filter((count) => count > 0);
  const most = Math.max(1, ...taken);
  for (let rows = 1; rows < most; rows += 1) {
    const columns = taken.reduce((sum, count) => sum + Math.ceil(count / rows), 0);
    if (columns * size + (taken.length - 1) * GAP <= width) return rows;
  }
  return most;
}
