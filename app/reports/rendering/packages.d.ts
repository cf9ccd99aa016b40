/** Shapes of packages that bring none of their own: only what is used here. */
declare module "subset-font" {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: "sfnt"; variationAxes?: Record<string, number> },
  ): Promise<Buffer>;
}

declare module "fontkit" {
  export function create(font: Buffer): { characterSet: number[] };
}

declare module "pdfmake/js/Printer.js" {
  import type { TDocumentDefinitions, TFontDictionary } from "pdfmake/interfaces";

  interface Files {
    existsSync(name: string): boolean;
    readFileSync(name: string): Buffer;
  }
  interface Addresses {
    resolve(url: string): Promise<void>;
    resolved(): Promise<unknown>;
  }
  export default class Printer {
    constructor(fonts: TFontDictionary, files: Files, addresses: Addresses, mayRead: (path: string) => boolean);
    createPdfKitDocument(definition: TDocumentDefinitions): Promise<NodeJS.ReadableStream & { end(): void }>;
  }
}
