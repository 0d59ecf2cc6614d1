import { Hand, MicOff } from 'lucide-react';
import type { TileBox } from '@rapport/shared/rules/stage-layout.ts';
import { memo, useEffect, useRef, type CSSProperties } from 'react';
import { useTranslations } from 'use-intl/react';
import { Avatar } from '../../../ui/Avatar.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { handNumber } from '../hands/hands-in-order.ts';
import { useRoom, useView } from '../session/room-context.ts';
import { SignMarks } from '../signals/SignMarks.tsx';
import styles from './Tile.module.css';
import { TileMenu } from './TileMenu.tsx';
import { TileVideo } from './TileVideo.tsx';
import { useOthersMedia, useOwnMedia, type SeatMedia } from './use-seat-media.ts';
import { useRolePlayed } from './use-role-played.ts';

/** One person in their place. */
export const Tile = memo(function Tile({ seat, ...box }: { seat: string } & TileBox) {
  const mine = useView(({ me }) => me.seat === seat);
  return mine ? <OwnTile seat={seat} box={box} /> : <OthersTile seat={seat} box={box} />;
});

function OwnTile({ seat, box }: { seat: string; box: TileBox }) {
  return <TileFrame seat={seat} box={box} media={useOwnMedia()} mine />;
}

function OthersTile({ seat, box }: { seat: string; box: TileBox }) {
  const { tiles } = useRoom();
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => (ref.current ? tiles.watch(seat, ref.current) : undefined), [tiles, seat]);
  return <TileFrame ref={ref} seat={seat} box={box} media={useOthersMedia(seat)} />;
}

function TileFrame({
  ref,
  seat,
  box: { start, top, width, height },
  media: { video, microphone, speaking },
  mine = false,
}: {
  ref?: React.Ref<HTMLLIElement>;
  seat: string;
  box: TileBox;
  media: SeatMedia;
  mine?: boolean;
}) {
  const t = useTranslations('room.stage');
  const observers = useTranslations('room.observers');
  const person = useView(({ floor }) => floor?.seats[seat]);
  const role = useRolePlayed(seat);
  const hand = useView(({ floor }) => floor && handNumber(floor.seats, seat));
  const turn = useView(({ round }) => round?.speaker === seat);
  if (!person) return null;
  const { name, pronouns, connected, handSince } = person;
  const small = width < 200 || height < 120;
  const style: CSSProperties = { insetInlineStart: start, top, width, height };
  return (
    <li
      ref={ref}
      className={styles.tile}
      style={style}
      data-speaking={(speaking && connected) || undefined}
      data-role={role !== undefined || undefined}
      data-away={!connected || undefined}
      data-small={small || undefined}
    >
      <span className={styles.avatar}>
        <Avatar name={name} size={height < 130 ? 'medium' : 'large'} />
      </span>
      {video && <TileVideo track={video} mirrored={mine} />}
      {!connected && <span className={styles.away}>{t('reconnecting')}</span>}
      <span className={styles.marks}>
        {role !== undefined && <span className={styles.role}>{role}</span>}
        {person.role === 'observer' && <span className={styles.role}>{observers('tile')}</span>}
        {turn && <span className={styles.role}>{t('turn')}</span>}
        {handSince !== undefined && (
          <span className={styles.hand}>
            <Hand aria-hidden />
            {hand === undefined ? (
              <VisuallyHidden>{t('hand')}</VisuallyHidden>
            ) : (
              <>
                <span aria-hidden>{hand}</span>
                <VisuallyHidden>{t('handPlace', { number: hand })}</VisuallyHidden>
              </>
            )}
          </span>
        )}
        <SignMarks seat={seat} small={small} />
      </span>
      <span className={styles.plate}>
        {!microphone && (
          <span className={styles.muted}>
            <MicOff aria-hidden />
            <VisuallyHidden>{t('muted')}</VisuallyHidden>
          </span>
        )}
        <span className={styles.name}>{mine ? t('you', { name }) : name}</span>
        {pronouns !== '' && <span className={styles.pronouns}>{pronouns}</span>}
        {!video && <VisuallyHidden>{t('cameraOff')}</VisuallyHidden>}
      </span>
      <TileMenu seat={seat} name={name} />
    </li>
  );
}
