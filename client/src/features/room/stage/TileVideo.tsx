import { useEffect, useRef, useState } from 'react';
import styles from './TileVideo.module.css';

/** A moving picture of one person: their face, cut to fill the tile, or their screen, whole. It appears with its first frame, never black or frozen. */
export function TileVideo({
  track,
  mirrored = false,
  whole = false,
}: {
  track: MediaStreamTrack;
  mirrored?: boolean;
  whole?: boolean;
}) {
  const ref = useRef<HTMLVideoElement>(null);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const video = ref.current;
    if (!video) return undefined;
    video.srcObject = new MediaStream([track]);
    // Muted video may always play; a page being left interrupts it, which harms nobody.
    video.play().catch(() => undefined);
    return () => {
      video.srcObject = null;
      setShown(false);
    };
  }, [track]);
  return (
    <video
      ref={ref}
      className={styles.video}
      data-mirrored={mirrored || undefined}
      data-whole={whole || undefined}
      data-shown={shown || undefined}
      aria-hidden
      muted
      playsInline
      disablePictureInPicture
      onLoadedData={() => setShown(true)}
    />
  );
}
