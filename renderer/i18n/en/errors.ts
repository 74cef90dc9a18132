/** What went wrong, in English. */
import type { errors as ko } from '../ko/errors';
import type { SameKeys } from '../same-keys';

export const errors: SameKeys<typeof ko> = {
  'error.fallback':
    'Something unexpected stopped this. Every decision so far is kept. Try again, and if it happens again give the administrator the code {code}.',
  'error.desk.unreachable':
    'The program’s inner part does not answer. The papers are safe in the vault. Close the program and open it again.',
  'error.door.bad-request':
    'The request was not well formed and was refused. The paper is unchanged. Check what you entered.',
  'error.door.fault': 'A fault inside the program stopped this. The paper is unchanged. Try again.',
  'error.door.stranger': 'The request did not come from this window and was refused. The paper is unchanged.',
  'error.door.unknown-call': 'This version cannot do that. The paper is unchanged.',
  'error.vault.wrong-passphrase':
    'The passphrase is wrong. The papers stay locked. Check the keyboard language and enter it again.',
  'error.vault.slowed':
    'The passphrase was wrong several times; wait {seconds} {seconds:second|seconds}. The papers stay safely locked.',
  'error.vault.wait': 'The passphrase was wrong several times; wait a little. The papers stay safely locked.',
  'error.vault.locked': 'The vault is locked and the paper cannot be opened. Unlock it and try again.',
  'error.vault.busy': 'The vault is busy. The paper is unchanged. Try again in a moment.',
  'error.vault.damaged':
    'What lies in the vault is damaged or was changed and cannot be opened. Nothing of this paper is let out. Restore a backup or take the original in again.',
  'error.vault.destroyed': 'This paper was destroyed. Its contents cannot be brought back.',
  'error.vault.exists':
    'There is a vault on this computer already. No new one was made. Open the program again and unlock it.',
  'error.vault.missing':
    'The vault cannot be found. Ask the administrator whether the data folder was moved.',
  'error.lists.reason-needed': 'It was not listed because no reason was given. Say why it belongs there.',
  'error.lists.too-short': 'One letter stands in too many words, so it was not listed. Enter at least two.',
  'error.lists.there':
    'This term is on the list already. To change its reason, edit it in the office’s lists under Administration.',
  'error.lists.on-other':
    'This term is on the other list. Remove it there first, in the office’s lists under Administration.',
  'error.lists.protected':
    'This cannot be left out of the candidates: {kind}. Such a number cannot be called back once it is out, so a person decides on each paper. The list is unchanged.',
  'error.lists.unknown-term': 'This term is no longer on the list. Look at the list again.',
  'error.detect.sensitivity-damaged':
    'The file with the measured figures of the detector is damaged, so the program did not start. Install it again.',
  'error.vault.no-content':
    'This role does not open documents. Only reviewers, approvers, the disclosure officer and inspectors see their contents.',
  'error.vault.unknown-person': 'This person is not registered. Ask the administrator.',
  'error.vault.person-altered':
    'This person’s entry differs from the one sealed in the vault. Someone may have changed the data, so it was not opened. Tell the administrator and the auditors.',
  'error.vault.people':
    'A vault cannot be made with these people. Reviewer and approver must be different people, and there must be an administrator.',
  'error.vault.login-taken':
    'Someone is registered under this name already. Write the name so that the two can be told apart.',
  'error.vault.last-administrator':
    'The last administrator cannot be removed. Register another administrator first.',
  'error.vault.last-content':
    'This is the last person who can open papers and cannot be removed. Register another one first.',
  'error.vault.weak-passphrase':
    'The passphrase is too short. Use at least {min} characters; three or four words in a row are good.',
  'error.vault.recovery-mistyped':
    'The recovery code was mistyped. Check it against your paper, character by character.',
  'error.vault.recovery-wrong':
    'This is not the recovery code of this vault. The papers stay locked. Check whether it belongs to another vault.',
  'error.vault.refused': 'The vault refused the request. The paper is unchanged.',
  'error.session.too-few-people': 'At least two people are needed: nobody approves their own review.',
  'error.session.weak-passphrase': 'The passphrase is too short. Choose a longer one.',
  'error.session.already-started': 'The vault has been made already. Open the program again.',
  'error.session.recovery-confirmed':
    'The recovery code was confirmed before. No new one was made; the one you wrote down still holds.',
  'error.session.recovery-mismatch':
    'The code differs. Check your paper; if you wrote it down wrong, you can correct it now.',
  'error.people.self': 'You cannot remove yourself. Another administrator has to do it.',
  'error.role.missing': 'Your roles do not allow this. The paper is unchanged. Ask someone who has the role.',
  'error.role.content': 'Your roles do not open the contents of papers.',
  'error.convert.encrypted':
    'The file is locked with a password. It could not be read and was not taken in. Enter the password and try again.',
  'error.convert.wrong-password':
    'The password of the file is wrong. It was not taken in. Check the password and enter it again.',
  'error.convert.damaged':
    'The file is damaged and could not be read. The paper was not taken in. Save it again in the program that made it and take that file in.',
  'error.convert.empty': 'The file is empty and was not taken in. Check the file.',
  'error.convert.too-large':
    'The file is too large or too complex and could not be read. It was not taken in. Split it and try again.',
  'error.convert.format':
    'This format cannot be taken in; only PDF, HWP and HWPX can. Check whether only the ending of the file name was changed.',
  'error.convert.rendition':
    'The conversion does not match the original and was not used. The paper was not taken in. Save it as PDF in the program that made it.',
  'error.print.failed': 'The PDF could not be made. The paper was not taken in. Try again.',
  'error.print.cancelled': 'Making the PDF was stopped. The paper was not taken in.',
  'error.engine.timeout':
    'The work took longer than allowed and was stopped. Other papers are not affected. Try again or split the document.',
  'error.engine.memory':
    'The document needed more memory than allowed and was stopped. Other papers are not affected. Split it.',
  'error.engine.crashed':
    'The work on this document ended abruptly. Other papers are not affected. Try again; if it happens again, save it as PDF first.',
  'error.engine.cancelled': 'Stopped. The paper is unchanged.',
  'error.engine.unknown-job': 'This version cannot do that work. The paper is unchanged.',
  'error.engine.no-port': 'The work could not be started. Open the program again.',
  'error.pdfium.memory': 'The document needed more memory than allowed. Split it.',
  'error.pdfium.interface': 'The part that handles PDF could not be loaded. Install the program again.',
  'error.detect.model-damaged':
    'The data for finding personal data is damaged. Work was stopped so that nothing unsearched gets out. Install the program again.',
  'error.file.missing': 'The file cannot be found and was not taken in. Check whether it was moved.',
  'error.file.folder': 'A folder cannot be taken in. Choose the files in it, or have the folder watched.',
  'error.file.too-large': 'The file is too large and was not taken in. Split it.',
  'error.file.unreadable':
    'The file may not be read, or another program is using it. It was not taken in. Close it and try again.',
  'error.intake.fault': 'Something went wrong while taking the file in. It was not taken in. Try again.',
  'error.intake.cancelled': 'Taking in was stopped.',
  'error.intake.no-samples': 'The practice papers cannot be found.',
  'error.review.guarded':
    'Something is still missing, so it was not submitted. Finish what is left and submit again.',
  'error.review.not-open': 'This paper cannot be changed in its present state. No decision was changed.',
  'error.review.nothing-there': 'There is no text to mask at that place. Draw an area mask instead.',
  'error.review.why-needed': 'A word why it stays open is needed: a leak of this kind does grave harm.',
  'error.review.nothing-to-undo': 'There is no decision to undo.',
  'error.case.unknown': 'The paper cannot be found. The list was read again.',
  'error.case.unknown-part': 'That part of the document cannot be found. Open the paper again.',
  'error.part.unknown': 'That part of the document cannot be found. Open the paper again.',
  'error.case.stale':
    'Someone else moved this paper meanwhile. What you just did was not taken over. Look at its present state and do it again.',
  'error.case.no-such-move': 'This cannot be done in the paper’s present state. The paper is unchanged.',
  'error.record.stale': 'The record changed meanwhile. What you just did was not taken over. Do it again.',
  'error.job.stale': 'That work has ended or was stopped already.',
  'error.queue.stale': 'The state of that package has changed already. Look at the list.',
  'error.release.unknown': 'The release is not known. Set it again.',
  'error.law.damaged': 'The law data is damaged and could not be read. Install the program again.',
  'error.redact.gate-failed':
    'The check “{gate}” failed. Nothing was let out. Look at the place shown and make it again.',
  'error.redact.damaged':
    'The structure of the document is damaged and could not be masked safely. Nothing was let out. Save it as PDF again and take it in anew.',
  'error.redact.no-such-page':
    'A mask points to a page that is not there. Nothing was let out. Check the masks.',
  'error.leak.not-pdf': 'The file is no PDF, so it was not looked into. Choose a PDF.',
  'error.leak.unreadable':
    'The file could not be opened, so it was not looked into. It is locked with a password or damaged.',
  'error.verify.damaged': 'The output could not be opened again for checking. Nothing was let out.',
  'error.seal.gate-failed':
    'The check “{gate}” before sealing failed. Nothing was let out. The paper is back in review; look at the place shown.',
  'error.seal.not-reproduced':
    'The output could not be made exactly as approved, so it was not sealed. Nothing was let out. Submit it again.',
  'error.seal.stale':
    'A decision changed after the approval, so it was not sealed. Nothing was let out. Submit it again.',
  'error.approval.own-submission':
    'Nobody approves their own review. This attempt was recorded in the audit log. Ask another approver.',
  'error.approval.unseen':
    'Some pages have not been seen, so it was not approved. Page through the citizen view to the end.',
  'error.approval.undecided-groups': 'Some groups of reasons are undecided. Decide each of them.',
  'error.approval.returned-groups':
    'A group of reasons was returned, so the paper cannot be approved. Send it back to the reviewer.',
  'error.approval.second-signature':
    'The disclosure officer’s signature is needed. Approve after it was given.',
  'error.approval.stale': 'What was to be approved changed meanwhile. It was not approved. Look at it again.',
  'error.approval.word-needed': 'A word why is needed when something is returned.',
  'error.transport.none':
    'No outgoing folder was chosen yet. The packages stay in the queue. Choose a folder.',
  'error.transport.unreachable':
    'The outgoing folder is out of reach, nothing was sent. The packages stay in the queue. Connect the device and send again.',
  'error.transport.gone':
    'The outgoing folder is gone. The packages stay in the queue. Connect the device or choose the folder again.',
  'error.transport.full':
    'The outgoing folder is full. The packages stay in the queue. Make room and send again.',
  'error.transport.conflict':
    'The outgoing folder holds a different package of the same number. It was not sent. Look into the folder.',
  'error.package.damaged': 'The package is damaged and was not sent. Seal the paper again.',
  'error.package.missing': 'The package cannot be found and was not sent. Seal the paper again.',
  'error.package.failed': 'The package could not be made. Nothing was let out. Try again.',
  'error.package.incomplete': 'The package is incomplete and was not sent.',
  'error.package.unsigned': 'The package has no valid signature and was not sent.',
  'error.recall.private-reason':
    'The reason holds personal data or words that are masked. It goes to the portal as it is; put it in other words.',
  'error.recall.nothing-published': 'The paper was never published; there is nothing to recall.',
  'error.receipt.odd': 'A receipt could not be read. Its package goes on awaiting a receipt.',
  'error.receipt.rejected':
    'The other side did not accept the package. It is not published. Ask the other side why.',
  'error.store.busy': 'Another program is using the data. The paper is unchanged. Try again in a moment.',
  'error.store.full': 'The disk is full. What you just did was not saved. Make room and do it again.',
  'error.store.damaged':
    'The data file is damaged. Work was stopped so that no more is lost. Tell the administrator and restore a backup.',
  'error.store.failed': 'It could not be saved. What you just did was not taken over. Try again.',
  'error.store.constraint':
    'It does not fit the rules of the data and was not saved. What you just did was not taken over.',
  'error.store.newer':
    'The data was made by a newer version of the program. It was not touched. Install the newer version.',
  'error.store.migration':
    'The data could not be carried over to this version. It is as it was before. Tell the administrator.',
  'error.store.missing': 'The data file cannot be found. Check whether the data folder was moved.',
  'error.store.exists': 'The data file exists already. It was not overwritten.',
  'error.store.foreign': 'This is not a data file of this program. It was not touched.',
  'error.store.no-folder': 'The data folder cannot be made. Check the permissions of the folder.',
  'error.blob.full': 'The disk is full; the paper could not be put into the vault. Make room and try again.',
  'error.blob.failed': 'The paper could not be put into the vault. It was not taken in. Try again.',
  'error.blob.missing':
    'A file of this paper is missing from the vault. Nothing of it is let out. Tell the administrator and restore a backup.',
  'error.audit.not-a-code':
    'This may not be written into the audit log, so it was stopped. What you just did was not taken over.',
  'error.audit.missing': 'The audit log cannot be found. Stop using this computer and tell the auditors.',
  'error.audit.empty': 'The audit log is empty.',
};
