import { useTranslations } from 'use-intl/react';
import { Notice } from '../../../ui/Notice.tsx';
import { useCan, useView } from '../session/room-context.ts';

/** Says that writing to the group rests. */
export function Hushed() {
  const t = useTranslations('room.messages');
  const hushed = useView(({ messages }) => messages?.group?.hushed === true);
  const format = useView(({ session }) => session.format);
  const leads = useCan('messages:open');
  return (
    <div role="status">
      {hushed && (
        <Notice title={t('hushed')}>
          {leads ? t('hushedLeader') : t(`hushedMember.${format}`)}
        </Notice>
      )}
    </div>
  );
}
