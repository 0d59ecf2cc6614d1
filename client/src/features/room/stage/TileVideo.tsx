import { pictureFit } from '@rapport/shared/rules/picture-fit.ts';
import { useEffect, useRef, useState, type CSSProperties } from 'react';
import styles from './TileVideo.module.css';

/**
 * A moving picture of one person: their face, as large as it can be in a tile of this form (width ÷
 * height), or, without a form, their screen, whole. It appears with its first frame, never black or
 * frozen.
 */
export function TileVideo({
  track,
  mirrored = false,
  tile,
}: {
  track: MediaStreamTrack;
  mirrored?: boolean;
  tile?: number;
}) {
  const ref = useRef<HTMLVideoElement>(null);
  const [shown, setShown] = useState(false);
  const [picture, setPicture] = useState<number>();
  useEffect(() => {
    const video = ref.current;
    if (!video) return undefined;
    // A phone that is turned sends another form from then on.
    const measure = () => {
      if (video.videoHeight > 0) setPicture(video.videoWidth / video.videoHeight);
    };
    video.addEventListener('resize', measure);
    video.srcObject = new MediaStream([track]);
    // Muted video may always play; a page being left interrupts it, which harms nobody.
    video.play().catch(() => undefined);
    return () => {
      video.removeEventListener('resize', measure);
      video.srcObject = null;
      setShown(false);
    };
  }, [track]);
  return (
    <div className={styles.frame} data-picture data-shown={shown || undefined}>
      <video
        ref={ref}
        className={styles.video}
        style={placed(picture, tile)}
        data-mirrored={mirrored || undefined}
        aria-hidden
        muted
        playsInline
        disablePictureInPicture
        onLoadedData={() => setShown(true)}
      />
    </div>
  );
}

/** The picture's place in the tile; all of the tile where a form is not known. */
function placed(picture: number | undefined, tile: number | undefined): CSSProperties | undefined {
  if (picture === undefined || tile === undefined) return undefined;
  const { start, top, width, height } = pictureFit(picture, tile);
  const percent = (share: number) => `${String(share * 100)}%`;
  return {
    insetInlineStart: percent(start),
    top: percent(top),
    width: percent(width),
    height: percent(height),
  };
}
