import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Avatar } from '../../ui/Avatar.tsx';
import styles from './Preview.module.css';

/** Oneself as the others will see one: the camera's picture, or the name where there is none. */
export function Preview({
  track,
  name,
  pronouns,
}: {
  track: MediaStreamTrack | undefined;
  name: string;
  pronouns: string;
}) {
  const t = useTranslations('devices');
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = track ? new MediaStream([track]) : null;
  }, [track]);
  return (
    <figure className={styles.frame} data-absent={track === undefined || undefined}>
      {track ? (
        <video
          ref={video}
          className={styles.video}
          aria-label={t('preview')}
          autoPlay
          muted
          playsInline
          disablePictureInPicture
        />
      ) : (
        <div className={styles.absent}>
          <Avatar name={name} size="large" />
          <p>{t('cameraOff')}</p>
        </div>
      )}
      <figcaption className={styles.caption}>
        <span>{name}</span>
        {pronouns === '' ? null : <span className={styles.pronouns}>{pronouns}</span>}
      </figcaption>
    </figure>
  );
}
