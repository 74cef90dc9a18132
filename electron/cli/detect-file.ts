/** `detect-file`: candidates of any supported draft, with their places on the page. */
import { sniff } from '../../shared/domain/sniff';
import { convertDraft } from '../desk/conversion';
import { must, refuse } from '../desk/refusal';
import { readWords } from './arguments';
import { badUsage, mayWrite, type ExitCode } from './command';
import { readInput, writeWhole } from './redact';
import { withConverter } from './converter';

export async function detectFile(args: readonly string[]): Promise<ExitCode> {
  const words = readWords(args, { options: ['json', 'password'], flags: ['force'] });
  const [input] = words?.positional ?? [];
  if (words?.positional.length !== 1 || input === undefined) return badUsage('detect-file');
  const out = words.options.get('json');
  mayWrite(out, words.flags.has('force'));
  const bytes = await readInput(input);
  if (bytes.length === 0) return refuse('convert.empty');
  const format = sniff(bytes) ?? refuse('convert.format');
  return withConverter<ExitCode>(async (rooms) => {
    const { text } = must(await convertDraft(rooms, bytes, format, words.options.get('password')));
    const found = must(await rooms.engines.detect({ text }));
    const candidates = found.map(({ kind, item, open, score, why, text: hit, places }) => {
      // Most stand on one page: its number and quads are to be had without looking further; `places` tells all.
      const [first] = places;
      const page = first?.page ?? null;
      return {
        text: hit,
        kind,
        item,
        open,
        score,
        why,
        page,
        quads: places.filter((place) => place.page === page).map((place) => place.quad),
        places: places.map((place) => ({ page: place.page, quad: place.quad })),
      };
    });
    const json = `${JSON.stringify({ candidates }, null, 2)}\n`;
    if (out === undefined) process.stdout.write(json);
    else await writeWhole(out, json);
    return 0;
  });
}
