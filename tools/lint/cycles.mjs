// Finds circles of imports: files that need each other cannot be understood, tested or moved one by one.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { ROOT } from '../bootstrap/paths.mjs';

/**
 * Circles among the files below `folders`, types included. Each is told once, as paths from `root`.
 * @param {string} root
 * @param {readonly string[]} folders
 * @returns {string[][]}
 */
export function findCycles(root, folders) {
  const files = folders.flatMap((folder) => sources(join(root, folder)));
  const graph = new Map(files.map((file) => [file, imports(file)]));
  return components(graph)
    .filter((circle) => circle.length > 1 || graph.get(circle[0] ?? '')?.includes(circle[0] ?? '') === true)
    .map((circle) => circle.map((file) => relative(root, file)).sort());
}

/** @param {string} folder @returns {string[]} */
function sources(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

/** Files of the project that a file imports, exports from, or loads later. @param {string} file */
function imports(file) {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  return importedFiles.flatMap(({ fileName }) => {
    if (!fileName.startsWith('.')) return [];
    const target = join(dirname(file), fileName);
    const found = [
      target,
      `${target}.ts`,
      `${target}.tsx`,
      join(target, 'index.ts'),
      join(target, 'index.tsx'),
    ].find((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);
    return found === undefined ? [] : [found];
  });
}

/**
 * Strongly connected components, after Tarjan (1972).
 * @param {ReadonlyMap<string, readonly string[]>} graph
 * @returns {string[][]}
 */
function components(graph) {
  /** @type {Map<string, { index: number, low: number, open: boolean }>} */
  const seen = new Map();
  /** @type {string[]} */
  const stack = [];
  /** @type {string[][]} */
  const found = [];
  const visit = (/** @type {string} */ file) => {
    const here = { index: seen.size, low: seen.size, open: true };
    seen.set(file, here);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      const there = seen.get(next) ?? visit(next);
      if (there.open) here.low = Math.min(here.low, there.low);
    }
    if (here.low === here.index) {
      const circle = stack.splice(stack.indexOf(file));
      for (const member of circle) {
        const state = seen.get(member);
        if (state !== undefined) state.open = false;
      }
      found.push(circle);
    }
    return here;
  };
  for (const file of graph.keys()) if (!seen.has(file)) visit(file);
  return found;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const circles = findCycles(ROOT, ['shared', 'electron', 'renderer']);
  for (const circle of circles) process.stdout.write(`circle of imports: ${circle.join(' · ')}\n`);
  process.exitCode = circles.length === 0 ? 0 : 1;
}
