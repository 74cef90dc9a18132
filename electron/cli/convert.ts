/** `convert`: the rendition of any supported draft, and its text model. */
import type { TextModel } from '../../shared/domain/paper';
import { sniff } from '../../shared/domain/sniff';
import { convertDraft } from '../desk/conversion';
import { must, refuse } from '../desk/refusal';
import { readWords } from './arguments';
import { badUsage, mayWrite, type ExitCode } from './command';
import { withConverter } from './converter';
import { readInput, writeWhole } from './redact';

export async function convert(args: readonly string[]): Promise<ExitCode> {
  const words = readWords(args, { options: ['out', 'text', 'password'], flags: ['force'] });
  const [input] = words?.positional ?? [];
  const out = words?.options.get('out');
  if (words?.positional.length !== 1 || input === undefined || out === undefined) return badUsage('convert');
  const textOut = words.options.get('text');
  mayWrite(out, words.flags.has('force'));
  mayWrite(textOut, words.flags.has('force'));
  const bytes = await readInput(input);
  if (bytes.length === 0) return refuse('convert.empty');
  const format = sniff(bytes) ?? refuse('convert.format');
  return withConverter<ExitCode>(async (rooms) => {
    const { pdf, text } = must(await convertDraft(rooms, bytes, format, words.options.get('password')));
    await writeWhole(out, pdf);
    if (textOut !== undefined) await writeWhole(textOut, `${JSON.stringify(written(text), null, 2)}\n`);
    return 0;
  });
}

/** The text model in the shape of the command line: display space, pages from 1. */
function written(text: TextModel): unknown {
  return {
    pages: text.pages.map(({ page, width, height, runs, unread }) => ({
      page,
      width,
      height,
      unread,
      runs: runs.map(({ text: said, x, y, w, h }) => ({ text: said, x, y, w, h })),
    })),
    hidden: text.hidden,
    warnings: text.warnings,
  };
}
