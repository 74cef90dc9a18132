/** Bringing papers in, and the word about what happened. */
import type { ResponseOf } from '../../../shared/contract';
import type { Result } from '../../../shared/domain/result';
import { ask } from '../../app/desk';
import type { Text } from '../../i18n';
import { announce } from '../../ui';

function tell(result: Result<ResponseOf<'intake.pick'>>, text: Text, whenNothing?: string): void {
  if (!result.ok) {
    announce({ tone: 'danger', words: text.code('error', result.error.code, result.error.params) });
    return;
  }
  const { taken, known } = result.value;
  if (taken > 0) announce({ tone: 'done', words: text('inbox.taken', { count: taken }) });
  if (known.length > 0) announce({ tone: 'done', words: text('inbox.known', { count: known.length }) });
  if (taken === 0 && known.length === 0 && whenNothing !== undefined)
    announce({ tone: 'done', words: whenNothing });
}

export async function pickFiles(text: Text): Promise<void> {
  tell(await ask('intake.pick', {}), text);
}

export async function takeSamples(text: Text): Promise<void> {
  tell(await ask('intake.samples', {}), text, text('inbox.samples-none'));
}
