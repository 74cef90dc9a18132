/** Gives the paper back to its reviewer, with a word why unless a returned group says it already. */
import { useState, type ReactElement } from 'react';
import { useShortcuts } from '../../app/shortcuts';
import { useText } from '../../i18n';
import { Button, Dialog, TextArea } from '../../ui';

export function ReturnDialog(props: {
  readonly wordNeeded: boolean;
  readonly onClose: () => void;
  readonly onReturn: (comment: string) => void;
}): ReactElement {
  const text = useText();
  const [comment, setComment] = useState('');
  const blocked = props.wordNeeded && comment.trim() === '';
  const send = (): void => {
    if (!blocked) props.onReturn(comment.trim());
  };
  useShortcuts(
    text('approval.return.title'),
    [{ keys: ['Mod+Enter'], label: text('approval.return'), run: send, whileTyping: true }],
    { inDialog: true },
  );
  return (
    <Dialog
      title={text('approval.return.title')}
      isOpen
      onClose={props.onClose}
      data-testid="return-dialog"
      actions={
        <>
          <Button data-testid="dialog-cancel" onPress={props.onClose}>
            {text('common.cancel')}
          </Button>
          <Button
            variant="primary"
            keys="Mod+Enter"
            data-testid="dialog-confirm"
            blocked={blocked ? { reason: text('approval.word-needed') } : null}
            onPress={send}
          >
            {text('approval.return')}
          </Button>
        </>
      }
    >
      <p className="review-help">
        {text(props.wordNeeded ? 'approval.return.help' : 'approval.return.help-groups')}
      </p>
      <TextArea
        label={text('approval.comment')}
        value={comment}
        onChange={setComment}
        autoFocus
        maxLength={4000}
        data-testid="return-comment"
      />
    </Dialog>
  );
}
