import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Menu } from '../../../ui/Menu.tsx';
import type { BarDialog } from '../core/bar-dialog.ts';
import { BarButton } from '../core/BarButton.tsx';
import type { BarItem } from './in-bar.ts';
import { useLeftOut } from './left-out.ts';
import { useMoreActions } from './more-actions.ts';

/** The button that holds what is seldom needed, and of what is `mine` what is not `shown`. */
export function MoreMenu({
  mine,
  shown,
  onOpen,
}: {
  mine: ReadonlySet<BarItem>;
  shown: ReadonlySet<BarItem>;
  onOpen: (dialog: BarDialog) => void;
}) {
  const t = useTranslations('room.bar');
  const { first, last } = useLeftOut(
    [...mine].filter((item) => !shown.has(item)),
    onOpen,
  );
  const actions = [...first, ...useMoreActions(onOpen), ...last];
  return (
    <Menu label={t('more')} actions={actions}>
      <BarButton icon={Ellipsis} label={t('more')} />
    </Menu>
  );
}
