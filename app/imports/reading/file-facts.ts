/** How a file was read, so that a person can see it and have it read otherwise. For browser and server. */
import type { Encoding } from "./encoding";

export interface FileFacts {
  /** The row of the head, as the spreadsheet counts. */
  headerRow: number;
  /** Of a workbook: its sheets, and the one that was read. */
  sheets?: string[];
  sheet?: string;
  /** Of a CSV file. */
  encoding?: Encoding;
  separator?: string;
  /** What a person chose, where the file was read again. */
  asked?: Asked;
}

/** What a person chose instead of what was found. */
export interface Asked {
  sheet?: string;
  headerRow?: number;
}
