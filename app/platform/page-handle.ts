/** What a page says of itself beside its loader (`export const handle`). */
export interface PageHandle {
  /** Shown alone, without the application around it. */
  bare?: true;
  /**
   * Its answer depends on records, the day, the reader and the request alone, and reading it writes nothing: it may be given again until
   * anything changes (docs/decisions/061-kept-answers.md). What no second answer may say comes from `requestKeyIn`.
   */
  keptUntilChanged?: true;
}
