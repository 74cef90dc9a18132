/** PDFium's handles and memory behind closures that always give them back. */
import type { Handle, PdfiumModule } from './api';
import type { Box, PageGeometry, Rotation } from '../../../shared/geometry/box';
import { Rope, type Bytes } from '../bytes/rope';
import type { Bitmap } from './bitmap';
import { Reads, Written } from './written';

/** Why PDFium would not open a file (FPDF_GetLastError). */
export type OpenFailure = 'password' | 'format' | 'memory' | 'other';

type Opened<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: OpenFailure };

const FLAG_ANNOTATIONS = 0x01;
/** Bytes that a document may have read before it is opened anew, where that is asked for. */
const READ_AT_ONCE = 8 * 1024 * 1024;

export class Pdfium {
  constructor(readonly api: PdfiumModule) {}

  /** Lends `size` bytes of PDFium's memory to `use`. Throws where PDFium is out of memory. */
  lend<T>(size: number, use: (address: Handle) => T): T {
    const address = this.api.pdfium.wasmExports.malloc(Math.max(size, 8));
    if (address === 0) throw new RangeError('pdfium.memory');
    try {
      return use(address);
    } finally {
      this.api.pdfium.wasmExports.free(address);
    }
  }

  view(): DataView {
    return new DataView(this.api.pdfium.HEAPU8.buffer);
  }

  /** Opens the bytes for as long as `use` runs. PDFium reads them where they lie: its own memory never shrinks again. */
  withDocument<T>(bytes: Bytes, password: string, use: (doc: PdfiumDocument) => T): Opened<T> {
    return this.opened(bytes, password, Infinity, use);
  }

  /**
   * The same for reading alone, page by page. PDFium keeps every stream that a page led it to until the document is
   * closed: here it is closed and opened again between two pages whenever enough was read, and changes are lost.
   */
  withPages<T>(bytes: Bytes, password: string, use: (doc: PdfiumDocument) => T): Opened<T> {
    return this.opened(bytes, password, READ_AT_ONCE, use);
  }

  private opened<T>(
    bytes: Bytes,
    password: string,
    most: number,
    use: (doc: PdfiumDocument) => T,
  ): Opened<T> {
    const { api } = this;
    const source = Rope.of(bytes);
    const reads = new Reads();
    const read = api.pdfium.addFunction((_, position, target, size) => {
      const [from, length] = [position >>> 0, size >>> 0];
      if (from + length > source.length) return 0;
      source.copy(from, api.pdfium.HEAPU8.subarray(target >>> 0, (target >>> 0) + length));
      reads.add(from, length);
      return 1;
    }, 'iiiii');
    try {
      return this.lend(12, (access) => {
        const view = this.view();
        [source.length, read, 0].forEach((field, i) => view.setUint32(access + 4 * i, field, true));
        const open = (): Handle => api.FPDF_LoadCustomDocument(access, password);
        const handle = open();
        if (handle === 0) {
          const code = api.FPDF_GetLastError();
          return {
            ok: false,
            why: code === 4 || code === 5 ? 'password' : code === 3 ? 'format' : 'other',
          } as const;
        }
        const doc = new PdfiumDocument(this, handle, { source, reads, most, open });
        try {
          return { ok: true, value: use(doc) } as const;
        } finally {
          doc.close();
        }
      });
    } finally {
      api.pdfium.removeFunction(read);
    }
  }
}

interface Origin {
  readonly source: Rope;
  readonly reads: Reads;
  /** Bytes read after which the document is opened anew. */
  readonly most: number;
  readonly open: () => Handle;
}

export class PdfiumDocument {
  private readBefore = 0;
  private lastPage = -1;

  constructor(
    readonly pdfium: Pdfium,
    private current: Handle,
    private readonly origin: Origin,
  ) {}

  get handle(): Handle {
    return this.current;
  }

  pageCount(): number {
    return this.pdfium.api.FPDF_GetPageCount(this.handle);
  }

  /** Page by index from 0, for as long as `use` runs; null where PDFium cannot load it. */
  withPage<T>(index: number, use: (page: PdfiumPage) => T): T | null {
    if (index !== this.lastPage) this.refresh();
    this.lastPage = index;
    if (this.handle === 0) return null;
    const handle = this.pdfium.api.FPDF_LoadPage(this.handle, index);
    if (handle === 0) return null;
    try {
      return use(new PdfiumPage(this.pdfium, handle));
    } finally {
      this.pdfium.api.FPDF_ClosePage(handle);
    }
  }

  private refresh(): void {
    const { reads, most, open } = this.origin;
    if (reads.total - this.readBefore < most) return;
    this.close();
    this.current = open();
    this.readBefore = reads.total;
  }

  close(): void {
    if (this.current !== 0) this.pdfium.api.FPDF_CloseDocument(this.current);
    this.current = 0;
  }

  /** The whole document written anew, collected outside PDFium's own memory. */
  save(): Rope {
    const written = new Written(this.origin.source, this.origin.reads);
    this.write((block) => written.take(block));
    return written.rope();
  }

  /** The same block by block, as PDFium writes it: dictionaries in clear, each object once. A block is good for one call. */
  write(take: (block: Uint8Array) => void): void {
    const { api } = this.pdfium;
    const block = api.pdfium.addFunction((_, data, size) => {
      take(api.pdfium.HEAPU8.subarray(data >>> 0, (data >>> 0) + (size >>> 0)));
      return 1;
    }, 'iiii');
    try {
      this.pdfium.lend(8, (writer) => {
        const view = this.pdfium.view();
        [1, block].forEach((field, i) => view.setUint32(writer + 4 * i, field, true));
        api.FPDF_SaveAsCopy(this.handle, writer, 0);
      });
    } finally {
      api.pdfium.removeFunction(block);
    }
  }
}

export class PdfiumPage {
  constructor(
    readonly pdfium: Pdfium,
    readonly handle: Handle,
  ) {}

  /** Crop box (cut to the media box) and rotation. */
  geometry(): PageGeometry {
    const { api } = this.pdfium;
    const quarter = api.FPDFPage_GetRotation(this.handle) & 3;
    const rotation: Rotation = quarter === 1 ? 90 : quarter === 2 ? 180 : quarter === 3 ? 270 : 0;
    // The media box and crop box calls do not see boxes that a page inherits; the bounding box does, already cut.
    const cropBox = this.pdfium.lend(16, (at): Box => {
      if (!api.FPDF_GetPageBoundingBox(this.handle, at)) return [0, 0, 612, 792];
      const v = this.pdfium.view();
      const f = (i: number): number => v.getFloat32(at + 4 * i, true);
      // FS_RECTF: left, top, right, bottom.
      return [Math.min(f(0), f(2)), Math.min(f(1), f(3)), Math.max(f(0), f(2)), Math.max(f(1), f(3))];
    });
    return { cropBox, rotation };
  }

  /** The page as displayed, on white; `scale` in pixels per point. */
  render(scale: number): Bitmap {
    return this.look(scale, (picture) => ({ ...picture, data: picture.data.slice() }));
  }

  /** The same where PDFium drew it: good for as long as `use` runs, which asks nothing of PDFium. */
  look<T>(scale: number, use: (picture: Bitmap) => T): T {
    const [width, height] = this.pixels(scale);
    return this.lookAt(scale, [0, 0, width, height], use);
  }

  /** The same pixels as `look`'s, of one part only: `box` in whole pixels of that picture. */
  lookAt<T>(scale: number, [x0, y0, x1, y1]: Box, use: (picture: Bitmap) => T): T {
    const [whole, high] = this.pixels(scale);
    const [width, height] = [Math.max(1, x1 - x0), Math.max(1, y1 - y0)];
    const { api } = this.pdfium;
    const size = width * height * 4;
    return this.pdfium.lend(size, (buffer) => {
      const bitmap = api.FPDFBitmap_CreateEx(width, height, 4, buffer, width * 4);
      try {
        api.pdfium.HEAPU8.fill(255, buffer, buffer + size);
        api.FPDF_RenderPageBitmap(bitmap, this.handle, -x0, -y0, whole, high, 0, FLAG_ANNOTATIONS);
        return use({ width, height, data: api.pdfium.HEAPU8.subarray(buffer, buffer + size) });
      } finally {
        api.FPDFBitmap_Destroy(bitmap);
      }
    });
  }

  /** Size of the picture at a scale. */
  pixels(scale: number): readonly [number, number] {
    const { api } = this.pdfium;
    return [
      Math.max(1, Math.round(api.FPDF_GetPageWidthF(this.handle) * scale)),
      Math.max(1, Math.round(api.FPDF_GetPageHeightF(this.handle) * scale)),
    ];
  }
}
