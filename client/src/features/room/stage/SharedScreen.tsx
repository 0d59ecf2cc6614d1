import { Maximize2, Minimize2, MonitorX } from 'lucide-react';
import type { TileBox } from '@rapport/shared/rules/tile-box.ts';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { useCan, useRemote, useRoom, useView } from '../session/room-context.ts';
import { TileVideo } from './TileVideo.tsx';
import styles from './SharedScreen.module.css';
import { useFullscreen } from './use-fullscreen.ts';

/** The screen that somebody shows: whole, never cropped, and as large as the device, if one likes. */
export function SharedScreen({ seat, box }: { seat: string; box: TileBox }) {
  const t = useTranslations('room.share');
  const { tiles, command } = useRoom();
  const { screen } = useRemote(seat);
  const name = useView(({ floor }) => floor?.seats[seat]?.name ?? '');
  const canStop = useCan('share:stop-seat', seat);
  const ref = useRef<HTMLElement>(null);
  const full = useFullscreen(ref);
  useEffect(
    () => (ref.current ? tiles.watch(seat, ref.current, 'screen') : undefined),
    [tiles, seat],
  );
  const { start: insetInlineStart, ...place } = box;
  return (
    <figure
      ref={ref}
      className={styles.screen}
      style={{ insetInlineStart, ...place }}
      aria-label={t('screenOf', { name })}
    >
      {screen ? (
        <TileVideo key={screen.id} track={screen} />
      ) : (
        <span className={styles.coming}>
          <Spinner label={t('coming')} />
        </span>
      )}
      <figcaption className={styles.plate} aria-hidden>
        {t('screenOf', { name })}
      </figcaption>
      <span className={styles.acts}>
        {canStop && (
          <IconButton
            icon={MonitorX}
            label={t('stopNamed', { name })}
            onPress={() => void command({ type: 'share:stop-seat', seat })}
          />
        )}
        {full && (
          <IconButton
            icon={full.active ? Minimize2 : Maximize2}
            label={t(full.active ? 'notFull' : 'full')}
            onPress={full.toggle}
          />
        )}
      </span>
    </figure>
  );
}
