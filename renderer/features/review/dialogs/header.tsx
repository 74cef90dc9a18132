/** What the paper says of itself on the public list: number, department, dates, contact. */
import { useState, type ReactElement } from 'react';
import { ask } from '../../../app/desk';
import { useText } from '../../../i18n';
import { Select, TextField } from '../../../ui';
import { useReviewStore, useView } from '../context';
import { Question, useLeave } from './frame';

const TYPES = ['proactive', 'request'] as const;

export function HeaderDialog(): ReactElement {
  const text = useText();
  const store = useReviewStore();
  const leave = useLeave();
  const view = useView();
  const { row } = view;
  const [title, setTitle] = useState(row.title);
  const [number, setNumber] = useState(row.registrationNumber);
  const [department, setDepartment] = useState(row.department);
  const [drafter, setDrafter] = useState(view.drafter);
  const [contact, setContact] = useState(view.contact);
  const [requester, setRequester] = useState(view.requester);
  const [receivedOn, setReceivedOn] = useState(view.receivedOn);
  const [publishFrom, setPublishFrom] = useState(view.publishFrom ?? '');
  const [type, setType] = useState(row.type);
  const save = (): void => {
    leave();
    const changed = <T,>(now: T, before: T): boolean => now !== before;
    void store.getState().take(
      () =>
        ask('review.edit-header', {
          caseId: row.id,
          ...(changed(title.trim(), row.title) ? { title: title.trim() } : {}),
          ...(changed(number, row.registrationNumber) ? { registrationNumber: number.trim() } : {}),
          ...(changed(department, row.department) ? { department: department.trim() } : {}),
          ...(changed(drafter, view.drafter) ? { drafter: drafter.trim() } : {}),
          ...(changed(contact, view.contact) ? { contact: contact.trim() } : {}),
          ...(changed(requester, view.requester) ? { requester: requester.trim() } : {}),
          ...(changed(receivedOn, view.receivedOn) && receivedOn !== '' ? { receivedOn } : {}),
          ...(changed(publishFrom, view.publishFrom ?? '')
            ? { publishFrom: publishFrom === '' ? null : publishFrom }
            : {}),
          ...(changed(type, row.type) ? { type } : {}),
        }),
      'saved',
    );
  };
  return (
    <Question
      title={text('review.header.edit')}
      answer={text('common.save')}
      wide
      testId="header-dialog"
      blocked={title.trim() === '' ? { reason: text('review.header.title-needed') } : null}
      onAnswer={save}
    >
      <TextField
        label={text('review.part.title')}
        value={title}
        onChange={setTitle}
        maxLength={400}
        data-testid="header-title"
      />
      <div className="field-pair">
        <TextField
          label={text('review.header.number')}
          value={number}
          onChange={setNumber}
          maxLength={400}
          data-testid="header-number"
        />
        <Select
          label={text('review.header.type')}
          value={type}
          options={TYPES.map((one) => ({ value: one, label: text(`review.header.type.${one}`) }))}
          onChange={setType}
        />
      </div>
      <div className="field-pair">
        <TextField
          label={text('review.header.department')}
          value={department}
          onChange={setDepartment}
          maxLength={400}
          data-testid="header-department"
        />
        <TextField
          label={text('review.header.drafter')}
          value={drafter}
          onChange={setDrafter}
          maxLength={400}
        />
      </div>
      <div className="field-pair">
        <TextField
          type="date"
          label={text(type === 'request' ? 'review.header.received' : 'review.header.drafted')}
          value={receivedOn}
          onChange={setReceivedOn}
          data-testid="header-received"
        />
        <TextField
          type="date"
          label={text('review.header.publish-from')}
          description={text('review.header.publish-from-help')}
          value={publishFrom}
          onChange={setPublishFrom}
          data-testid="header-publish-from"
        />
      </div>
      <TextField
        label={text('review.header.contact')}
        description={text('review.header.contact-help')}
        value={contact}
        onChange={setContact}
        maxLength={400}
        data-testid="header-contact"
      />
      {type === 'request' ? (
        <TextField
          label={text('review.header.requester')}
          description={text('review.header.requester-help')}
          value={requester}
          onChange={setRequester}
          maxLength={400}
        />
      ) : null}
    </Question>
  );
}
