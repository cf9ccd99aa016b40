/** The frame around every page. */
export const shell = {
  product: "Entente",
  skipToContent: "Skip to content",
} as const;
