import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Menu } from '../../../ui/Menu.tsx';
import type { BarDialog } from '../core/bar-dialog.ts';
import { BarButton } from '../core/BarButton.tsx';
import { useMoreActions } from './more-actions.ts';

/** The button that holds what is seldom needed: a phone has room for six in the bar. */
export function MoreMenu({ onOpen }: { onOpen: (dialog: BarDialog) => void }) {
  const t = useTranslations('room.bar');
  const actions = useMoreActions(onOpen);
  return (
    <Menu label={t('more')} actions={actions}>
      <BarButton icon={Ellipsis} label={t('more')} />
    </Menu>
  );
}
