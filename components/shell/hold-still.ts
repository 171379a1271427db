/**
 * What comes by itself pushes nothing that somebody looks at. A page marks the blocks whose height depends on what
 * comes (`Still`, components/ui/still.tsx). When it has refreshed itself, a block that has grown above something in
 * sight keeps the height that it had, its new end hidden; one that has shrunk leaves the room. What does not move
 * anything in sight is let be. CSS: app/styles/live.css.
 */
export type Blocks = {
  blocks: Map<HTMLElement, { height: number; bottom: number; first: Element | null }>;
  /** The widths of the columns of each table: they depend on what is in any of the rows. */
  columns: Map<HTMLTableElement, Map<HTMLElement, number>>;
};

/** The blocks as they are, to compare them after the refresh. */
export function blocksNow(): Blocks {
  const blocks: Blocks["blocks"] = new Map();
  for (const block of document.querySelectorAll<HTMLElement>("[data-still]")) {
    const { height, bottom } = block.getBoundingClientRect();
    blocks.set(block, { height, bottom, first: block.firstElementChild });
  }
  const columns: Blocks["columns"] = new Map();
  for (const table of document.querySelectorAll<HTMLTableElement>("main table")) {
    const heads = [...table.querySelectorAll<HTMLElement>("thead th")];
    columns.set(table, new Map(heads.map((head) => [head, head.getBoundingClientRect().width])));
  }
  return { blocks, columns };
}

/**
 * Called after the refresh and before the browser paints.
 * @returns whether something is held back
 */
export function holdBlocks({ blocks, columns }: Blocks): boolean {
  for (const [table, heads] of columns) {
    if (![...heads].some(([head, width]) => Math.abs(head.getBoundingClientRect().width - width) >= 1))
      continue;
    table.style.tableLayout = "fixed";
    for (const [head, width] of heads) head.style.width = `${width}px`;
  }
  for (const [block, { height, bottom, first }] of blocks) {
    const grown = block.getBoundingClientRect().height - height;
    const growsAtTop = block.dataset.still === "latest-first";
    const pushes = growsAtTop ? bottom > 0 && bottom - height < innerHeight : bottom < innerHeight;
    if (Math.abs(grown) < 1 || !pushes) continue;
    if (grown < 0) block.style.minHeight = `${height}px`;
    else {
      block.style.maxHeight = `${height}px`;
      block.dataset.held = "";
      if (growsAtTop && first instanceof HTMLElement) block.scrollTop = first.offsetTop - block.offsetTop;
    }
  }
  return document.querySelector("[data-held]") !== null;
}

/** Lets every block have the height that it wants. @returns those that were held back, which can be given the focus */
export function letBlocksGo(): HTMLElement[] {
  const held = [...document.querySelectorAll<HTMLElement>("[data-held]")];
  for (const block of document.querySelectorAll<HTMLElement>("[data-still]")) {
    block.style.minHeight = "";
    block.style.maxHeight = "";
    delete block.dataset.held;
  }
  for (const table of document.querySelectorAll<HTMLTableElement>("main table")) {
    table.style.tableLayout = "";
    for (const head of table.querySelectorAll<HTMLElement>("thead th")) head.style.width = "";
  }
  for (const block of held) block.tabIndex = -1;
  return held;
}
