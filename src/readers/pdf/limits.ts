/** How much of a PDF is taken in. */
export const PDF_LIMITS = {
  pages: 3000,
  /** Milliseconds for all its pages: what is not read by then waits for OCR, which has limits of its own. */
  time: 120_000,
  /** Runs of characters on one page. A full page of type has some 5,000. */
  runs: 100_000,
  /** Pixels of a page at the resolution at which pages are measured: a sheet of 2.5 by 2.5 metres. */
  side: 20_000,
} as const;
