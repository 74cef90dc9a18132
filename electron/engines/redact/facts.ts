/** What redaction must know of a file's colours and pictures, read from its dictionaries. */
import { PDFStream, type PDFDocument } from 'pdf-lib';
import type { Rope } from '../bytes/rope';
import type { Pdfium } from '../pdfium/pdfium';
import { Windows } from './raw';

export interface Facts {
  readonly colours: {
    /** Colours that PDFium writes as black, and no pattern, which could not be said in device colours. */
    readonly fix: boolean;
    /** Calibrated colours: pdf.js shows them in another tone than the device colours that take their place. */
    readonly toned: boolean;
  };
  /** Sizes, `WxH`, of the images that are JPEG files. */
  readonly photographs: ReadonlySet<string>;
}

const FRAGILE_COLOUR = /\/(CalRGB|CalGray|Lab|Separation|DeviceN|Indexed)\b/;
const CALIBRATED = /\/(CalRGB|CalGray|Lab)\b/;
const PATTERN = /\/PatternType\b/;

/** `objects`: of a large draft, which PDFium would hold a second time if it were to write it. */
export function factsOf(pdfium: Pdfium, pdf: Rope, objects: PDFDocument | null): Facts {
  return gathered((take) => {
    if (objects) writeDictionaries(objects, take);
    // PDFium writes dictionaries in clear, each object once.
    else pdfium.withDocument(pdf, '', (doc) => doc.write(take));
  });
}

function writeDictionaries({ context }: PDFDocument, take: (block: Uint8Array) => void): void {
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : object;
    take(Buffer.from(` obj ${dict.toString()} stream`, 'latin1'));
  }
}

/** `write` hands the file over block by block. */
function gathered(write: (take: (block: Uint8Array) => void) => void): Facts {
  const photographs = new Set<string>();
  let [fragile, calibrated, patterns] = [false, false, false];
  const windows = new Windows((text) => {
    fragile ||= FRAGILE_COLOUR.test(text);
    calibrated ||= CALIBRATED.test(text);
    patterns ||= PATTERN.test(text);
    for (let at = text.indexOf('/DCTDecode'); at >= 0; at = text.indexOf('/DCTDecode', at + 1)) {
      const dict = text.slice(Math.max(0, text.lastIndexOf(' obj', at)), text.indexOf('stream', at));
      const width = /\/Width (\d+)/.exec(dict)?.[1];
      const height = /\/Height (\d+)/.exec(dict)?.[1];
      if (width && height) photographs.add(`${width}x${height}`);
    }
  });
  // A block is the writer's own and good for this call alone.
  write((block) => windows.feed(block.slice()));
  windows.flush();
  return { colours: { fix: fragile && !patterns, toned: calibrated }, photographs };
}
