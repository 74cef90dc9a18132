// The stand-in for Electron's default app, written into the runtime that lacks one.

export const LOADER_PACKAGE = JSON.stringify({ name: 'loader', type: 'module', main: 'main.js' });

/**
 * An ES module with top-level await: a CommonJS loader would return before the program had registered its
 * privileged schemes. Honours `-r FILE` as Electron's own default app does (Playwright injects it).
 */
export const LOADER = `// Starts the project named on the command line, as Electron's default app does.
import { app } from 'electron';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const args = process.argv.slice(1);
let project;
for (let i = 0; i < args.length; i += 1) {
  if (args[i] === '-r' || args[i] === '--require') {
    i += 1;
    require(args[i]);
  } else if (!args[i].startsWith('-')) {
    project = resolve(args[i]);
    break;
  }
}
if (project === undefined) {
  process.stderr.write('runtime.no-project: name a folder\\n');
  app.exit(2);
} else {
  let main = project;
  if (statSync(project).isDirectory()) {
    const described = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    app.setAppPath(project);
    app.setName(described.productName ?? described.name);
    app.setVersion(described.version);
    main = join(project, described.main);
  } else {
    app.setAppPath(dirname(project));
  }
  await import(pathToFileURL(main).href);
}
`;
