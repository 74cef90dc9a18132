/** Reads the engines' assets from the installed packages; runs on the host side, never in a worker. */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { EngineAssets } from './assets';

/** Where packaged builds keep copies; null means: from node_modules, as `require.resolve` finds them. */
export interface AssetFolders {
  readonly pdfiumWasm: string;
  readonly koreanFont: string;
  readonly pdfjs: string;
}

export function installedAssetFolders(from: string = import.meta.url): AssetFolders {
  const require = createRequire(from);
  return {
    pdfiumWasm: require.resolve('@embedpdf/pdfium/pdfium.wasm'),
    koreanFont: join(
      dirname(require.resolve('@expo-google-fonts/nanum-gothic/package.json')),
      '400Regular/NanumGothic_400Regular.ttf',
    ),
    pdfjs: dirname(require.resolve('pdfjs-dist/package.json')),
  };
}

export async function loadEngineAssets(
  folders: AssetFolders = installedAssetFolders(),
): Promise<EngineAssets> {
  const data = new Map<string, Uint8Array>();
  for (const name of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
    const folder = join(folders.pdfjs, name);
    for (const file of await readdir(folder)) {
      if (/\.(bcmap|pfb|ttf|wasm|icc)$/.test(file)) {
        data.set(file, new Uint8Array(await readFile(join(folder, file))));
      }
    }
  }
  return {
    pdfiumWasm: new Uint8Array(await readFile(folders.pdfiumWasm)),
    koreanFont: new Uint8Array(await readFile(folders.koreanFont)),
    pdfjsData: data,
  };
}
