import { Smile } from 'lucide-react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslations } from 'use-intl/react';
import { Cover } from '../../../ui/covers.ts';
import { cx } from '../../../ui/cx.ts';
import { BarButton } from '../core/BarButton.tsx';
import { useCan } from '../session/room-context.ts';
import styles from './ReactButton.module.css';
import { Signs } from './Signs.tsx';

/** The bar's button for what is said without a word, on a screen that has room for it. */
export function ReactButton() {
  const t = useTranslations('room.signals');
  if (!useCan('signal:react')) return null;
  return (
    <DialogTrigger>
      <BarButton icon={Smile} label={t('react')} />
      <Popover className={cx(styles.popover)} placement="top">
        <Cover />
        <Dialog className={cx(styles.dialog)} aria-label={t('title')}>
          {({ close }) => <Signs onDone={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
