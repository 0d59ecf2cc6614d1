import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslations } from 'use-intl';
import { Cover } from './covers.ts';
import { cx } from './cx.ts';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** The buttons at its foot, the one that does it last. */
  actions?: ReactNode;
  /** An `alertdialog` wants an answer: it has no cross and a press beside it does not close it. */
  role?: 'dialog' | 'alertdialog';
  size?: 'medium' | 'large';
  /** Keeps its upper edge where it is while what is in it grows and shrinks. */
  top?: boolean;
}

/** A dialog over the page; on a phone it rises from the foot of the screen, near the thumb. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  role = 'dialog',
  size = 'medium',
  top = false,
}: DialogProps) {
  const t = useTranslations('common');
  return (
    <ModalOverlay
      className={cx(styles.overlay, top && styles.top)}
      isOpen={isOpen}
      isDismissable={role === 'dialog'}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={cx(styles.modal)} data-size={size}>
        <Cover />
        <AriaDialog role={role} className={cx(styles.dialog)}>
          <header className={styles.header}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {role === 'dialog' && <IconButton icon={X} label={t('close')} onPress={onClose} />}
          </header>
          <div className={styles.body}>{children}</div>
          {actions === undefined ? null : <footer className={styles.actions}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
