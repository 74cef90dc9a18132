/** The form that all questions of the review share: Escape leaves, Mod+Enter and the primary button answer. */
import { useCallback, type ReactElement, type ReactNode } from 'react';
import { useShortcuts } from '../../../app/shortcuts';
import { useText } from '../../../i18n';
import { Button, Dialog, Select, type Blocked } from '../../../ui';
import { ITEMS, type Item } from '../../../../shared/domain/candidate';
import { useReviewStore } from '../context';

export function useLeave(): () => void {
  const store = useReviewStore();
  return useCallback(() => {
    store.getState().set({ asking: null });
  }, [store]);
}

export function Question(props: {
  readonly title: string;
  readonly answer: string;
  readonly onAnswer: () => void;
  readonly blocked?: Blocked | null;
  readonly wide?: boolean;
  /** Enter alone answers where nothing is typed. */
  readonly enter?: boolean;
  readonly testId: string;
  readonly children: ReactNode;
}): ReactElement {
  const text = useText();
  const leave = useLeave();
  useShortcuts(
    props.title,
    [
      {
        keys: props.enter === true ? ['Mod+Enter', 'Enter'] : ['Mod+Enter'],
        shown: [props.enter === true ? 'Enter' : 'Mod+Enter'],
        label: props.answer,
        run: () => {
          if ((props.blocked ?? null) === null) props.onAnswer();
        },
        whileTyping: true,
      },
    ],
    { inDialog: true },
  );
  return (
    <Dialog
      title={props.title}
      isOpen
      onClose={leave}
      width={props.wide === true ? 'wide' : 'narrow'}
      data-testid={props.testId}
      actions={
        <>
          <Button data-testid="dialog-cancel" onPress={leave}>
            {text('common.cancel')}
          </Button>
          <Button
            variant="primary"
            keys={props.enter === true ? 'Enter' : 'Mod+Enter'}
            data-testid="dialog-confirm"
            blocked={props.blocked ?? null}
            onPress={props.onAnswer}
          >
            {props.answer}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  );
}

export function ItemSelect(props: {
  readonly item: Item;
  readonly onChange: (item: Item) => void;
}): ReactElement {
  const text = useText();
  return (
    <Select
      label={text('review.item')}
      value={String(props.item)}
      data-testid="dialog-item"
      options={ITEMS.map((one) => ({
        value: String(one),
        label: `${text('item.number', { item: one })} ${text.code('item', String(one))}`,
      }))}
      onChange={(value) => {
        const item = ITEMS.find((one) => String(one) === value);
        if (item !== undefined) props.onChange(item);
      }}
    />
  );
}
