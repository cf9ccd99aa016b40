/** How much a spreadsheet may hold. Checked on the way in, before anything is parsed whole. For browser and server. */
export const fileLimits = {
  /** As it is sent. */
  bytes: 10 * 1024 * 1024,
  /** One part of a workbook when unpacked, and all that is read of it together. */
  part: 64 * 1024 * 1024,
  unpacked: 96 * 1024 * 1024,
  /** Files packed in a workbook. */
  entries: 2_000,
  rows: 20_000,
  columns: 100,
  /** Characters in a cell: what Excel itself allows. */
  cell: 32_767,
  /** Cells that hold something. */
  cells: 500_000,
  /** Ranges of cells set as one. */
  merges: 10_000,
  /** Blank rows passed over before the rest is taken for empty. */
  blankRows: 20_000,
  /** Seconds that reading may take. */
  seconds: 30,
} as const;
