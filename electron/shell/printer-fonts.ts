/** The typefaces that drafts are printed with: bundled, so that no rendition depends on the fonts of a machine. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface PrinterFont {
  readonly family: string;
  readonly weight: 400 | 700;
  /** TrueType: OpenType with PostScript outlines would become Type 3 fonts in the PDF. */
  readonly bytes: Uint8Array;
}

const SERIF = 'Desk Myeongjo';
const SANS = 'Desk Gothic';
const PLAIN = 'Desk Noto';

/** Class of a text on a laid-out page, and the families tried for it in turn: each has characters the others lack. */
export const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  serif: [SERIF, PLAIN, SANS],
  sans: [SANS, PLAIN, SERIF],
  plain: [PLAIN, SANS, SERIF],
};

const FILES = [
  { family: SERIF, weight: 400, from: 'nanum-myeongjo', file: '400Regular/NanumMyeongjo_400Regular.ttf' },
  { family: SERIF, weight: 700, from: 'nanum-myeongjo', file: '700Bold/NanumMyeongjo_700Bold.ttf' },
  { family: SANS, weight: 400, from: 'nanum-gothic', file: '400Regular/NanumGothic_400Regular.ttf' },
  { family: SANS, weight: 700, from: 'nanum-gothic', file: '700Bold/NanumGothic_700Bold.ttf' },
  { family: PLAIN, weight: 400, from: 'noto-sans-kr', file: '400Regular/NotoSansKR_400Regular.ttf' },
  { family: PLAIN, weight: 700, from: 'noto-sans-kr', file: '700Bold/NotoSansKR_700Bold.ttf' },
] as const;

export async function loadPrinterFonts(from: string = import.meta.url): Promise<readonly PrinterFont[]> {
  const require = createRequire(from);
  return Promise.all(
    FILES.map(async ({ family, weight, from: name, file }) => {
      const folder = dirname(require.resolve(`@expo-google-fonts/${name}/package.json`));
      return { family, weight, bytes: new Uint8Array(await readFile(join(folder, file))) };
    }),
  );
}
