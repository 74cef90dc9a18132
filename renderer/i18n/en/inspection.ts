/** Words of the inspection and the audit log, in English. */
import type { inspection as ko } from '../ko/inspection';
import type { SameKeys } from '../same-keys';

export const inspection: SameKeys<typeof ko> = {
  'inspection.title': 'Inspection',
  'inspection.note': '{total} audit entries',
  'inspection.check': 'Check the log',
  'inspection.check-lead':
    'The entries of the audit log are chained: changing or removing a single one breaks it. The check needs no passphrase.',
  'inspection.whole-title': 'The log is whole',
  'inspection.whole': 'All {entries} entries follow one another as they were first written.',
  'inspection.broken-title': 'The log is broken',
  'inspection.broken-at':
    'The chain does not fit at entry {seq}. {reason} Stop using this computer and tell the auditors.',
  'inspection.broken': 'The chain does not fit. {reason} Stop using this computer and tell the auditors.',
  'inspection.list': 'Audit log',
  'inspection.column-number': 'No.',
  'inspection.column-at': 'Time',
  'inspection.column-actor': 'Person',
  'inspection.column-action': 'What was done',
  'inspection.column-case': 'Paper',
  'inspection.column-detail': 'Detail',
  'inspection.program': 'Program',
  'inspection.older': 'Show older entries',
  'inspection.empty-title': 'No audit entries',
  'inspection.empty':
    'Once the vault is opened and papers are worked on, who did what and when is kept here by itself.',
  'inspection.only-case': 'Only the entries of paper {id}',
  'inspection.all-cases': 'Show all papers',
  'inspection.key-check': 'Check the log',
};
