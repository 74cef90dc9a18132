/** Words at the door, in English. */
import type { session as ko } from '../ko/session';
import type { SameKeys } from '../same-keys';

export const session: SameKeys<typeof ko> = {
  'session.unlock-title': 'Unlock the vault',
  'session.unlock-lead':
    'Choose your post and enter your passphrase. Names are kept inside the vault and show once it is open.',
  'session.people': 'People',
  'session.passphrase': 'Passphrase',
  'session.unlock': 'Unlock',
  'session.unlock-needs-person': 'Choose your post first',
  'session.unlock-needs-passphrase': 'Enter your passphrase',
  'session.delayed':
    'The passphrase was wrong several times. You can try again in {seconds} {seconds:second|seconds}. The papers stay safely locked.',
  'session.forgot': 'Forgotten passphrase',
  'session.recover-title': 'Unlock with the recovery code',
  'session.recover-lead':
    'Set a new passphrase with the recovery code written down at the first start. The audit log keeps who recovered and when.',
  'session.recovery-code': 'Recovery code',
  'session.new-passphrase': 'New passphrase',
  'session.passphrase-again': 'Passphrase again',
  'session.passphrase-differs': 'The two passphrases differ',
  'session.passphrase-short': 'A passphrase needs at least {min} characters',
  'session.passphrase-help': 'At least {min} characters; three or four words are strong.',
  'session.recover': 'Recover and unlock',
  'session.back-to-unlock': 'Unlock with a passphrase',
  'session.locked-note':
    'While locked, no paper can be opened. New papers are still taken in, and sealed ones are still sent.',
  'session.version': 'Version {version}',
  'session.other-language': 'Korean (한국어)',
  'session.law-date': 'Law data of {date}',
  'session.evaluation-runtime':
    'This runtime is for trying and testing. Use the released program for real work.',

  'first.title': 'First start',
  'first.lead': 'A vault is made on this computer. Every paper you take in is encrypted and kept only there.',
  'first.step-office': 'Office',
  'first.step-people': 'People',
  'first.step-recovery': 'Recovery code',
  'first.step': 'Step {step}',
  'first.office-title': 'Name the office',
  'first.office-name': 'Name of the office',
  'first.office-help': 'It stands as the publisher on every published paper.',
  'first.office-needed': 'Enter the name of the office',
  'first.disk-title': 'Have disk encryption switched on',
  'first.disk-help':
    'Screenshots, hibernation files and swap are beyond this program. Use the disk encryption of the operating system as well.',
  'first.practice-title': 'To practise first',
  'first.practice-help':
    'Fills the form with a made-up office and made-up people. Set the passphrases and try the practice papers at once.',
  'first.practice-fill': 'Fill in for practice',
  'first.practice-office': 'Practice District Office',
  'first.people-title': 'Name the two people who will work together',
  'first.people-lead':
    'Nobody approves their own review, so two people are needed. More people can be added later.',
  'first.person': 'Person {number}',
  'first.person-name': 'Name',
  'first.person-post': 'Post',
  'first.person-department': 'Department',
  'first.person-roles': 'Roles',
  'first.add-person': 'Add a person',
  'first.remove-person': 'Remove',
  'first.needs-name': 'Enter the name of person {number}',
  'first.needs-post': 'Enter the post of person {number}',
  'first.needs-roles': 'Choose at least one role for person {number}',
  'first.needs-passphrase': 'Check the passphrase of person {number}',
  'first.needs-reviewer': 'At least one person must be a reviewer',
  'first.needs-approver': 'At least one person other than a reviewer must be an approver',
  'first.needs-administrator': 'At least one person must be an administrator',
  'first.create': 'Make the vault',
  'first.recovery-title': 'Write down the recovery code',
  'first.recovery-lead':
    'It is the only way into the vault when every passphrase is forgotten. It cannot be shown again after this screen. Write it on paper and keep it under lock.',
  'first.recovery-label': 'Recovery code',
  'first.recovery-type': 'Type the code back from your paper',
  'first.recovery-type-help': 'Dashes and spaces may be left out.',
  'first.recovery-confirm': 'Confirm and begin',
  'first.recovery-needs-code': 'Type the recovery code you wrote down',
  'first.recovery-lost':
    'The program was closed before the recovery code was confirmed. Type the code if you wrote it down. If not, make a new one; the old one then opens nothing.',
  'first.recovery-renew': 'Make a new recovery code',
  'first.back': 'Back',
};
