import type { PlannedSession } from '@rapport/shared/contract/course.ts';
import { CalendarX, ChevronDown, MoveRight, Redo2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../../ui/Button.tsx';
import { Menu } from '../../../../ui/Menu.tsx';
import { useWallDate } from '../use-wall-date.ts';
import type { Meant } from './change-draft.ts';

/** What can be changed about one session that has not begun. */
export function SessionMenu({
  session,
  onChoose,
}: {
  session: PlannedSession;
  onChoose: (meant: Meant) => void;
}) {
  const t = useTranslations('courses.change');
  const label = t('session', { date: useWallDate()(session.wall) });
  return (
    <Menu
      label={label}
      actions={[
        {
          id: 'move',
          label: t('move.action'),
          icon: MoveRight,
          onAction: () => onChoose({ kind: 'move', session }),
        },
        {
          id: 'move-later',
          label: t('move-later.action'),
          icon: Redo2,
          onAction: () => onChoose({ kind: 'move-later', session }),
        },
        {
          id: 'cancel',
          label: t('cancel.action'),
          icon: CalendarX,
          danger: true,
          onAction: () => onChoose({ kind: 'cancel', session }),
        },
      ]}
    >
      <Button variant="quiet" icon={ChevronDown} aria-label={label}>
        {t('change')}
      </Button>
    </Menu>
  );
}
