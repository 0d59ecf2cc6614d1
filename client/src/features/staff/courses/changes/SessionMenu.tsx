import type { PlannedSession } from '@rapport/shared/contract/course.ts';
import { CalendarX, ChevronDown, MoveRight, Redo2, UserRoundPlus, UserRoundX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../../ui/Button.tsx';
import { Menu } from '../../../../ui/Menu.tsx';
import { useWallDate } from '../use-wall-date.ts';
import type { LeadMeant } from '../lead/lead-change.ts';
import type { Meant } from './change-draft.ts';

/** What can be changed about one session that has not begun. */
export function SessionMenu({
  session,
  onChoose,
  onLead,
}: {
  session: PlannedSession;
  onChoose: (meant: Meant) => void;
  /** Where the reader settles who stands in. */
  onLead?: (meant: LeadMeant) => void;
}) {
  const t = useTranslations('courses.change');
  const tLead = useTranslations('courses.lead');
  const date = useWallDate()(session.wall);
  const label = t('session', { date });
  const lead = session.standIn === undefined ? 'stand-in' : 'no-stand-in';
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
        ...(onLead
          ? [
              {
                id: lead,
                label: tLead(`${lead}.action`),
                icon: session.standIn === undefined ? UserRoundPlus : UserRoundX,
                onAction: () => onLead({ kind: lead, session: session.id, about: date }),
              },
            ]
          : []),
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
