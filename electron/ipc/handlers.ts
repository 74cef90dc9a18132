/** Which use case answers which call. */
import type { Desk } from '../desk/desk';
import { lawView } from '../../shared/law';
import type { Handlers } from './door';

export function handlersOf(desk: Desk): Handlers {
  const { session, inbox, intake, review, approval, sealing, publication, inspection, leakCheck, rules } =
    desk;
  const thenInbox = async (work: Promise<unknown>) => {
    await work;
    return inbox.list();
  };
  return {
    'session.status': () => session.status(),
    'session.first-start': (request) => session.firstStart(request),
    'session.renew-recovery': () => session.renewRecovery(),
    'session.confirm-recovery': ({ code }) => session.confirmRecovery(code),
    'session.unlock': ({ personId, passphrase }) => session.unlock(personId, passphrase),
    'session.unlock-with-recovery': ({ code, personId, newPassphrase }) =>
      session.recover(code, personId, newPassphrase),
    'session.lock': () => session.lock(),
    'session.touch': async () => {
      await session.touch();
      return {};
    },
    'session.set-preferences': (request) => session.setPreferences(request),
    'people.list': () => session.people(),
    'people.add': (request) => session.addPerson(request),
    'people.remove': ({ personId }) => session.removePerson(personId),
    'people.change-passphrase': async ({ current, next }) => {
      await session.changePassphrase(current, next);
      return {};
    },
    'inbox.list': () => inbox.list(),
    'intake.pick': async () => {
      const paths = await desk.rooms.chooser.drafts();
      return intake.handIn(paths ?? []);
    },
    'intake.drop': ({ paths }) => intake.handIn(paths),
    'intake.samples': () => intake.takeSamples(),
    'intake.watch': ({ on }) => thenInbox(intake.watch(on)),
    'intake.cancel': ({ jobId }) => thenInbox(intake.cancel(jobId)),
    'intake.retry': ({ jobId, password }) => thenInbox(intake.retry(jobId, password)),
    'intake.dismiss': ({ jobId }) => thenInbox(intake.dismiss(jobId)),
    'review.open': ({ caseId }) => review.open(caseId),
    'review.act': ({ caseId, act }) => review.act(caseId, act),
    'review.undo': ({ caseId }) => review.undo(caseId),
    'review.redo': ({ caseId }) => review.redo(caseId),
    'review.find': ({ caseId, text }) => review.find(caseId, text),
    'review.look-again': ({ caseId }) => review.lookAgain(caseId),
    'review.learn': ({ caseId, term }) => review.learn(caseId, term),
    'review.edit-header': (request) => review.editHeader(request),
    'review.citizen': ({ caseId }) => review.citizen(caseId),
    'review.stop-redaction': async ({ caseId }) => {
      await review.stopRedaction(caseId);
      return {};
    },
    'review.submit': ({ caseId }) => review.submit(caseId),
    'review.withdraw': ({ caseId }) => review.withdraw(caseId),
    'review.hold': ({ caseId, on, why }) => review.hold(caseId, on, why),
    'approval.list': () => approval.list(),
    'approval.open': ({ caseId }) => approval.open(caseId),
    'approval.see': ({ caseId, partId, pages }) => approval.see(caseId, partId, pages),
    'approval.decide': ({ caseId, groupId, decision, comment }) =>
      approval.decide(caseId, groupId, decision, comment),
    'approval.approve': ({ caseId, digest }) => approval.approve(caseId, digest),
    'approval.return': ({ caseId, comment }) => approval.giveBack(caseId, comment),
    'approval.sign': ({ caseId, reason }) => approval.sign(caseId, reason),
    'sealing.list': () => sealing.list(),
    'sealing.stop': ({ caseId }) => sealing.stop(caseId),
    'sealing.again': ({ caseId }) => sealing.again(caseId),
    'queue.list': () => publication.list(),
    'queue.choose-folder': () => publication.chooseFolder(),
    'queue.send': () => publication.send(),
    'queue.receipts': () => publication.receipts(),
    'queue.recall': ({ caseId, reason }) => publication.recall(caseId, reason),
    'audit.list': ({ before, caseId }) => inspection.list(before, caseId),
    'audit.check': () => inspection.check(),
    'leak.check': () => leakCheck.check(),
    'leak.cancel': async () => {
      await leakCheck.cancel();
      return {};
    },
    'rules.read': () => rules.read(),
    'rules.set-position': ({ position }) => rules.setPosition(position),
    'rules.add-term': (request) => rules.addTerm(request),
    'rules.edit-term': ({ termId, reason }) => rules.editTerm(termId, reason),
    'rules.remove-term': ({ termId }) => rules.removeTerm(termId),
    'law.read': () => Promise.resolve(lawView(desk.rooms.law)),
  };
}
