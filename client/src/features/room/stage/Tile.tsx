import { AudioLines, Eye, MicOff } from 'lucide-react';
import type { TileBox } from '@rapport/shared/rules/tile-box.ts';
import { memo, useEffect, useRef, type CSSProperties } from 'react';
import { useTranslations } from 'use-intl/react';
import { Avatar } from '../../../ui/Avatar.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { useRoom, useView } from '../session/room-context.ts';
import { useSnapshot } from '../session/use-snapshot.ts';
import styles from './Tile.module.css';
import { tileSnapshot } from './tile-snapshot.ts';
import { TileMarks } from './TileMarks.tsx';
import { TileMenu } from './TileMenu.tsx';
import { TileVideo } from './TileVideo.tsx';
import { useViewChoice } from './use-arrangement.ts';
import { useOthersMedia, useOwnMedia, type SeatMedia } from './use-seat-media.ts';

interface TileProps {
  seat: string;
  box: TileBox;
  faceless: boolean;
}

/** One person in their place; `faceless` where one only listens, and no picture is asked for. */
export const Tile = memo(function Tile({
  seat,
  faceless,
  ...box
}: Omit<TileProps, 'box'> & TileBox) {
  const mine = useView(({ me }) => me.seat === seat);
  const props = { seat, box, faceless };
  return mine ? <OwnTile {...props} /> : <OthersTile {...props} />;
});

function OwnTile({ seat, box, faceless }: TileProps) {
  const { hideSelf } = useViewChoice();
  const media = useOwnMedia();
  return (
    <TileFrame
      seat={seat}
      box={box}
      faceless={faceless}
      media={media}
      mine
      hidden={hideSelf && !faceless}
    />
  );
}

function OthersTile({ seat, box, faceless }: TileProps) {
  const { tiles } = useRoom();
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => (ref.current ? tiles.watch(seat, ref.current) : undefined), [tiles, seat]);
  return (
    <TileFrame ref={ref} seat={seat} box={box} faceless={faceless} media={useOthersMedia(seat)} />
  );
}

function TileFrame({
  ref,
  seat,
  box: { start, top, width, height },
  faceless,
  media: { video, held, microphone, speaking, line },
  mine = false,
  hidden = false,
}: TileProps & {
  ref?: React.Ref<HTMLLIElement>;
  media: SeatMedia;
  mine?: boolean;
  /** One's own place, in which one does not want to see oneself. */
  hidden?: boolean;
}) {
  const t = useTranslations('room.stage');
  const snapshot = useSnapshot((view) => tileSnapshot(view, seat));
  if (!snapshot) return null;
  const { name, pronouns, connected, away, role } = snapshot;
  // Beside a shared screen there is no room for a line.
  const asLine = faceless && width >= 2 * height;
  const small = !asLine && (width < 200 || height < 120);
  const style: CSSProperties = {
    ...{ '--start': `${String(start)}px`, '--top': `${String(top)}px` },
    width,
    height,
  };
  return (
    <li
      ref={ref}
      className={styles.tile}
      style={style}
      data-speaking={(speaking && connected) || undefined}
      data-role={role !== undefined || undefined}
      data-away={away !== undefined || undefined}
      data-small={small || undefined}
      data-marked={away !== undefined || line !== undefined || held || undefined}
      data-faceless={asLine || undefined}
      data-hidden={hidden || undefined}
    >
      {!hidden && (
        <span className={styles.avatar} data-scales={!asLine || undefined}>
          <Avatar name={name} size={asLine ? 'medium' : 'large'} />
        </span>
      )}
      {hidden && video && <OthersSee small={small} />}
      {video && !faceless && !hidden && (
        <TileVideo track={video} mirrored={mine} tile={width / height} />
      )}
      {away !== undefined && <span className={styles.away} />}
      <TileMarks
        seat={seat}
        small={small}
        snapshot={snapshot}
        mine={mine}
        held={held}
        line={line}
      />
      <span className={styles.plate}>
        {!microphone && (
          <span className={styles.muted}>
            <MicOff aria-hidden />
            <VisuallyHidden>{t('muted')}</VisuallyHidden>
          </span>
        )}
        <span className={styles.name}>{mine ? t('you', { name }) : name}</span>
        {asLine && speaking && connected && (
          <span className={styles.speaks}>
            <AudioLines aria-hidden />
            <VisuallyHidden>{t('speaks')}</VisuallyHidden>
          </span>
        )}
        {pronouns !== '' && <span className={styles.pronouns}>{pronouns}</span>}
        {!video && !held && <VisuallyHidden>{t('cameraOff')}</VisuallyHidden>}
      </span>
      <TileMenu seat={seat} name={name} />
    </li>
  );
}

/** Reminds a person who does not see themselves that the others do. */
function OthersSee({ small }: { small: boolean }) {
  const t = useTranslations('room.stage');
  return (
    <span className={styles.hidden} {...(small && { title: t('othersSeeYou') })}>
      {small ? (
        <>
          <Eye aria-hidden />
          <VisuallyHidden>{t('othersSeeYou')}</VisuallyHidden>
        </>
      ) : (
        t('othersSeeYou')
      )}
    </span>
  );
}
