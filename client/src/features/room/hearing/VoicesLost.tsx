import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { announce } from '../../../ui/announcer.ts';
import { useRoom, useView } from '../session/room-context.ts';
import { VoicesSaid } from './voices-said.ts';

/** Says aloud to facilitators whose voice hardly gets through, if they do not see the tile. */
export function VoicesLost() {
  const t = useTranslations('room.hearing');
  const leads = useView(({ me }) => me.leads);
  const { connection, media } = useRoom();
  useEffect(() => {
    if (!leads) return undefined;
    const said = new VoicesSaid();
    return media.remote.subscribe(() => {
      const { view } = connection.getSnapshot();
      for (const seat of said.next(media.remote.getSnapshot(), performance.now())) {
        const name = seat === view?.me.seat ? undefined : view?.floor?.seats[seat]?.name;
        if (name !== undefined) announce(t('brokenSaid', { name }));
      }
    });
  }, [leads, connection, media, t]);
  return null;
}
