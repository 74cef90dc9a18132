/** Words of the office's rules of detection, in English. */
import type { rules as ko } from '../ko/rules';
import type { SameKeys } from '../same-keys';

export const rules: SameKeys<typeof ko> = {
  'rules.position': 'How widely to look',
  'rules.position.precise': 'Only what is sure',
  'rules.position.careful': 'Careful',
  'rules.position.balanced': 'Balanced',
  'rules.position.wide': 'Wide',
  'rules.position.sensitive': 'Also what is doubtful',
  'rules.position-few': 'few and sure',
  'rules.position-many': 'many and less sure',
  'rules.position-lead':
    'Holds for the whole office and for papers that come in from now on. Papers that are here take it over when someone presses “Look again by today’s rules” in the review; decisions stay as they are.',
  'rules.figures': 'Measured at each position',
  'rules.column-position': 'Position',
  'rules.column-precision': 'Precision',
  'rules.column-recall': 'Recall',
  'rules.position-now': 'now',
  'rules.position-says':
    'Of 100 candidates about {right} are private data, and of 100 private places about {found} become candidates. About {missed} must be found by the reviewer on the page.',
  'rules.position-misses':
    'This misses notably more private data than “Balanced”. What is not proposed can only be seen under “Less sure” in the review.',
  'rules.measured':
    'Measured on sample texts with {places} private places; other kinds of papers may differ.',
  'rules.protected-note':
    'Resident, alien registration, passport, driving licence, card and account numbers are not dropped at the positions narrower than “Balanced”.',
  'rules.position-own': 'The first value; nobody has changed it. A change is recorded in the audit log.',
  'rules.position-by': 'Set by {by}, {at}. A change is recorded in the audit log.',
  'rules.position-only-administrator': 'The administrator sets this.',
  'rules.set-position': 'Set this position',
  'rules.position-same': 'This is the position now; move the slider to set another',
  'rules.position-set': 'The position is set. It holds for papers that come in from now on.',
  'rules.lists': 'The office’s lists',
  'rules.lists-lead': 'Terms that the office always proposes, or never, whatever the position of the slider.',
  'rules.lists-help':
    'The terms lie encrypted in the vault, and the audit log does not hold them. What a list leaves out can still be seen under “Less sure” in the review.',
  'rules.terms-closed': 'The terms come out of documents: only roles that may open documents see them.',
  'rules.no-terms':
    'No terms yet. Add one here, or in the review after a decision with “Add to the office’s list”.',
  'rules.list': 'List',
  'rules.list.always': 'Always propose',
  'rules.list.never': 'Never propose',
  'rules.list.always-short': 'Always',
  'rules.list.never-short': 'Never',
  'rules.list-help.always': 'Every place of this term becomes a candidate.',
  'rules.list-help.never':
    'A find that is exactly this term is not proposed. Not for high-risk numbers such as resident numbers.',
  'rules.term': 'Term',
  'rules.kind': 'Kind',
  'rules.reason': 'Reason',
  'rules.reason-help': 'So that whoever looks later knows why it is listed.',
  'rules.column-by': 'Added by, when',
  'rules.changed-by': 'edited by {by}, {at}',
  'rules.add': 'Add a term',
  'rules.add-title': 'Add a term to the office’s lists',
  'rules.added': 'Added to the office’s list. It holds for papers that come in from now on.',
  'rules.edit': 'Edit reason',
  'rules.edit-named': 'Edit the reason of “{term}”',
  'rules.edit-title': 'Edit the reason',
  'rules.edit-confirm': 'Save',
  'rules.edited': 'The reason is changed.',
  'rules.remove': 'Remove',
  'rules.remove-named': 'Remove “{term}” from the list',
  'rules.remove-title': 'Remove from the office’s list?',
  'rules.remove-lead.always':
    'Papers that come in from now on are no longer searched for this term. Decisions made stay as they are.',
  'rules.remove-lead.never':
    'In papers that come in from now on this term is proposed again. Decisions made stay as they are.',
  'rules.removed': 'Removed from the office’s list.',
  'rules.needs-term': 'Enter the term',
  'rules.needs-reason': 'Enter the reason',
};
