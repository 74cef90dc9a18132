/** The bytes that engines need beside a draft: WebAssembly and fonts, handed in because workers read no files. */
export interface EngineAssets {
  readonly pdfiumWasm: Uint8Array;
  /** TrueType of a Korean typeface; stands in for fonts of charset 129 that a PDF names but does not embed. */
  readonly koreanFont: Uint8Array;
  /** pdf.js's own data by file name: `*.bcmap`, standard fonts, decoders. Empty is allowed: then some PDFs read less. */
  readonly pdfjsData: ReadonlyMap<string, Uint8Array>;
}
