import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import styles from './FormDialog.module.css';

export interface FormDialogProps {
  title: string;
  /** What its button says. */
  submit: string;
  /** It does the same as the Enter key in any line. */
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
  isOpen?: boolean;
  isPending?: boolean;
  isDisabled?: boolean;
  /** What else can be done; it stands before the others. */
  more?: ReactNode;
}

/** A dialog that is filled in. */
export function FormDialog({
  title,
  submit,
  onSubmit,
  onClose,
  children,
  isOpen = true,
  isPending = false,
  isDisabled = false,
  more,
}: FormDialogProps) {
  const t = useTranslations('common');
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          {more}
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            variant="primary"
            isPending={isPending}
            isDisabled={isDisabled}
            onPress={onSubmit}
          >
            {submit}
          </Button>
        </>
      }
    >
      <form
        className={styles.fields}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
        {/* Without one, the Enter key submits no form of several lines. */}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
