import { layoutOf } from '@rapport/shared/rules/room-layout.ts';
import { shareLayout } from '@rapport/shared/rules/share-layout.ts';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useConnection, useView } from '../session/room-context.ts';
import { Absent } from './Absent.tsx';
import { SharedScreen } from './SharedScreen.tsx';
import styles from './Stage.module.css';
import { Tile } from './Tile.tsx';
import { useArrangement } from './use-arrangement.ts';

const GAP = 10;

/** Everyone in the room, arranged as the viewer likes it, in an order that is everyone's. */
export function Stage() {
  const t = useTranslations('room.stage');
  const { ref, width, height } = useSize();
  const { kind, seats, front, unseen } = useArrangement();
  const dimmed = useConnection(({ connection }) => connection !== 'live');
  const leading = useView(({ me }) => me.leads);
  const breakouts = useView(({ breakout }) => breakout?.open === true);
  const someoneWaits = useView(({ lobby }) => (lobby?.waiting?.length ?? 0) > 0);
  const alone = useView(({ floor }) => Object.keys(floor?.seats ?? {}).length === 1);
  // To oneself one's own screen would be a picture of a picture.
  const sharer = useView(({ share, me }) => (share?.seat === me.seat ? undefined : share?.seat));
  const shared = useMemo(
    () => (sharer === undefined ? undefined : shareLayout(seats, width, height, GAP)),
    [sharer, seats, width, height],
  );
  const boxes = useMemo(
    () => shared?.faces ?? layoutOf(kind, { seats, front }, { width, height, gap: GAP }),
    [shared, kind, seats, front, width, height],
  );
  return (
    <div className={styles.stage} data-dimmed={dimmed || undefined}>
      {sharer !== undefined && shared && (
        <SharedScreen key={sharer} seat={sharer} box={shared.screen} />
      )}
      <ul ref={ref} className={styles.tiles} data-layout={kind} aria-label={t('label')}>
        {seats.map((seat) => {
          const box = boxes.get(seat);
          return box && <Tile key={seat} seat={seat} faceless={kind === 'listening'} {...box} />;
        })}
      </ul>
      {unseen && <p className={styles.unseen}>{t(unseen)}</p>}
      <Absent />
      {alone && !someoneWaits && !breakouts && (
        <p className={styles.alone}>{t(leading ? 'aloneLeading' : 'alone')}</p>
      )}
    </div>
  );
}

function useSize() {
  const ref = useRef<HTMLUListElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      setSize({ width: Math.floor(width), height: Math.floor(height) });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, ...size };
}
