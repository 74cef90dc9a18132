/** Words of the help, in English. */
import type { help as ko } from '../ko/help';
import type { SameKeys } from '../same-keys';

export const help: SameKeys<typeof ko> = {
  'help.title': 'Help',
  'help.way': 'The way of a document',
  'help.way-1': 'Taking in',
  'help.way-1-text':
    'Drop a file: it goes into the vault, is read, and searched for personal data and words that ask for non-disclosure. Pages that could not be read are named.',
  'help.way-2': 'Review',
  'help.way-2-text':
    'Decide for each find whether it is masked or stays open. A mask has an item, a public reason and a release date. Open is the rule; a mask needs a reason.',
  'help.way-3': 'Approval',
  'help.way-3-text':
    'Another person sees original and citizen view side by side and approves or returns each group of reasons.',
  'help.way-4': 'Sealing',
  'help.way-4-text':
    'Exactly what was approved: masked text is removed from the file, and several checks prove that nothing is left. If one fails, nothing goes out.',
  'help.way-5': 'Publication',
  'help.way-5-text':
    'Packages go from the queue to the outgoing folder and count as published once their receipt arrives. A paper sent in error is recalled.',
  'help.roles': 'Who does what',
  'help.practice': 'Practice papers',
  'help.practice-text':
    'Drafts with made-up people and made-up contents. Mask and approve them as you like. Real work is best begun in a vault of its own.',
  'help.keys': 'Keys',
  'help.keys-text':
    'The keys that work on a screen always stand in the line at the foot. The question mark shows them all.',
  'help.show-keys': 'Show all keys',
  'help.open-rule': 'Open is the rule',
  'help.open-rule-text':
    'Names and posts in the approval line, office telephones and e-mail, budgets and contract amounts stay open. The program asks when too much is masked. When too little is masked it lets nothing out.',
};
