/**
 * Calls that are made for each character or object of a page, straight to WebAssembly: the package's own wrappers look up
 * the function, build tables and check arguments anew each time, which costs more than most of these functions do.
 */
import type { PdfiumModule } from './api';

const NUMBERS = [
  'FPDFText_GetUnicode',
  'FPDFText_IsGenerated',
  'FPDFText_GetCharAngle',
  'FPDFText_GetFontSize',
  'FPDFPage_GetObject',
  'FPDFPageObj_GetType',
] as const;
const TRUTHS = [
  'FPDFText_GetCharBox',
  'FPDFText_GetLooseCharBox',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetMatrix',
] as const;

type Raw = (...args: readonly number[]) => number;

/** What is not exported under its own name goes on through the package. */
export function callDirectly(module: PdfiumModule): void {
  const exported: object = module.pdfium.wasmExports;
  const own = (name: string): Raw | null => {
    const found: unknown = Reflect.get(exported, name);
    return typeof found === 'function' ? (found as Raw) : null;
  };
  for (const name of NUMBERS) {
    const raw = own(name);
    if (raw) Object.assign(module, { [name]: raw });
  }
  for (const name of TRUTHS) {
    const raw = own(name);
    if (raw) Object.assign(module, { [name]: (...args: readonly number[]) => raw(...args) !== 0 });
  }
}
