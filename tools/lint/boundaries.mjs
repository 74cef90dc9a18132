// Turns the table of rooms into the settings of eslint-plugin-boundaries.
import { FEATURE_DOOR, ROOMS } from './rooms.mjs';

/** @typedef {import('./rooms.mjs').Room} Room */

const isFile = (/** @type {Room} */ room) => room.at.endsWith('.ts');

/** @param {string} name */
function selector(name) {
  const room = ROOMS[name];
  if (room === undefined) throw new Error(`the table of rooms names an unknown one: ${name}`);
  return isFile(room) ? { file: { categories: name } } : { element: { type: name } };
}

/** @param {Room} room */
function allowed(room) {
  /** @type {object[]} */
  const to = [];
  for (const name of room.rooms ?? []) {
    to.push({
      to: name === 'feature' ? { element: { type: name, fileInternalPath: FEATURE_DOOR } } : selector(name),
    });
  }
  for (const name of room.types ?? []) to.push({ to: selector(name), dependency: { kind: 'type' } });
  if (room.libraries !== undefined)
    to.push({ to: { module: { origin: 'external', source: [...room.libraries] } } });
  if (room.node !== undefined) {
    const source = room.node.flatMap((part) => (part === '*' ? ['*', '**'] : [`node:${part}`, part]));
    to.push({ to: { module: { origin: 'core', source } } });
  }
  return to;
}

export const boundariesSettings = {
  'boundaries/legacy-warnings': false,
  // The preload is no composition root, though it lies beside them.
  'boundaries/files-single-match': true,
  'boundaries/elements': Object.entries(ROOMS)
    .filter(([, room]) => !isFile(room))
    // Without it, a room called like a package would let that package pass.
    .map(([type, room]) => ({ type, pattern: room.at, partialMatch: false })),
  'boundaries/files': Object.entries(ROOMS)
    .filter(([, room]) => isFile(room))
    .map(([category, room]) => ({ category, pattern: room.at })),
  'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import', 'require'],
  'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] } },
};

/** @type {import('eslint').Linter.RulesRecord} */
export const boundariesRules = {
  'boundaries/no-unknown-files': 'error',
  'boundaries/dependencies': [
    'error',
    {
      default: 'disallow',
      // Otherwise Node's own parts and every package pass unseen.
      checkAllOrigins: true,
      checkUnknownLocals: true,
      policies: Object.entries(ROOMS).map(([name, room]) => ({ from: selector(name), allow: allowed(room) })),
    },
  ],
};
