/** `detect --jsonl`: spans of each text on stdin, a line each, in the same order. */
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { detectText } from '../../shared/detection';
import { must, refuse } from '../desk/refusal';
import { readWords } from './arguments';
import { badUsage, type ExitCode } from './command';
import { loadDetection } from '../resources';

const line = z.object({ id: z.string(), text: z.string() });

export async function detect(args: readonly string[]): Promise<ExitCode> {
  const words = readWords(args, { flags: ['jsonl'] });
  if (words?.flags.has('jsonl') !== true || words.positional.length > 0) return badUsage('detect');
  const resources = must(await loadDetection());
  for await (const raw of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (raw.trim() === '') continue;
    const { id, text } = read(raw);
    const spans = detectText(text, resources).map(({ start, end, kind, item, open, score, why }) => ({
      start,
      end,
      kind,
      item,
      open,
      score: Math.round(score * 1000) / 1000,
      why,
    }));
    if (!process.stdout.write(`${JSON.stringify({ id, spans })}\n`)) {
      await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
    }
  }
  return 0;
}

function read(raw: string): z.infer<typeof line> {
  try {
    return line.parse(JSON.parse(raw));
  } catch {
    return refuse('input.json');
  }
}
