import type { BackdropFault, BackdropKind, HidingBackdrop } from './backdrop-choice.ts';
import type { Backdrop } from './backdrop.ts';

/** An open microphone or camera, and what of it is shown and sent. */
export interface OwnTrack {
  /** What is shown and sent. */
  readonly track: MediaStreamTrack;
  /** The device's own track: it ends when the device goes away. */
  readonly raw: MediaStreamTrack;
  /** Absent where nothing is behind the person but the room. */
  readonly change?: (kind: HidingBackdrop) => void;
  stop: () => void;
}

/** A device's track as it is. */
export const plainTrack = (raw: MediaStreamTrack): OwnTrack => ({
  raw,
  track: raw,
  stop: () => raw.stop(),
});

/**
 * A camera's track with this backdrop. Where that fails, now or later, the camera is closed, and
 * `failed` is told of what happens later.
 */
export async function cameraTrack(
  raw: MediaStreamTrack,
  kind: BackdropKind,
  failed: (fault: BackdropFault) => void,
): Promise<OwnTrack | { fault: BackdropFault }> {
  if (kind === 'none') return plainTrack(raw);
  const backdrop = await start(raw, kind, (fault) => {
    stop();
    failed(fault);
  });
  if (typeof backdrop === 'string') {
    raw.stop();
    return { fault: backdrop };
  }
  const stop = () => {
    backdrop.close();
    raw.stop();
  };
  return { raw, track: backdrop.track, change: (next) => backdrop.change(next), stop };
}

/** Whoever shows their room loads nothing of it. */
async function start(
  ...given: Parameters<typeof Backdrop.start>
): ReturnType<typeof Backdrop.start> {
  try {
    const module = await import('./backdrop.ts');
    return await module.Backdrop.start(...given);
  } catch {
    return 'backdrop-failed';
  }
}
