/** A question that must be answered before work goes on. Focus goes in, stays in, and comes back. */
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './dialog.css';

export function Dialog(props: {
  readonly title: string;
  readonly isOpen: boolean;
  /** Called when it is left by Escape or by a click outside. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the one primary action last. */
  readonly actions: ReactNode;
  readonly width?: 'narrow' | 'wide';
  /** True where a click outside must not lose what was typed. */
  readonly mustAnswer?: boolean;
  readonly alert?: boolean;
  readonly 'data-testid'?: string;
}) {
  return (
    <ModalOverlay
      className="dialog-ground"
      isOpen={props.isOpen}
      isDismissable={props.mustAnswer !== true}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
    >
      <Modal className="dialog-frame" data-width={props.width ?? 'narrow'}>
        <AriaDialog
          className="dialog"
          role={props.alert === true ? 'alertdialog' : 'dialog'}
          data-desk-dialog="true"
          {...(props['data-testid'] !== undefined && { 'data-testid': props['data-testid'] })}
        >
          <Heading slot="title" className="dialog-title">
            {props.title}
          </Heading>
          <div className="dialog-body">{props.children}</div>
          <div className="dialog-actions">{props.actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
