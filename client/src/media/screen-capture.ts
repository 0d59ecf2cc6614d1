import { deviceFault, type DeviceFault } from './device-faults.ts';

/** What came of asking for a screen: its track, why there is none, or nothing: they thought better. */
export type CapturedScreen<Track = MediaStreamTrack> =
  { track: Track } | { fault: DeviceFault } | undefined;

/** What is written is to be read and hardly anything moves: more would only cost bandwidth. */
const SCREEN: MediaTrackConstraints = {
  width: { max: 1920 },
  height: { max: 1080 },
  frameRate: { max: 15 },
};

/** Whether this browser can show a screen at all; phones' browsers can not. */
export const canCaptureScreen = (): boolean =>
  'mediaDevices' in navigator && 'getDisplayMedia' in navigator.mediaDevices;

/**
 * Asks the browser for a screen, a window or a tab, without sound. It has to be called while
 * handling a press, and the person chooses anew every time.
 */
export async function captureScreen(): Promise<CapturedScreen> {
  try {
    const stream = await navigator.mediaDevices.getDisplayMedia({ video: SCREEN, audio: false });
    const [track] = stream.getVideoTracks();
    if (!track) return { fault: 'not-found' };
    track.contentHint = 'detail';
    return { track };
  } catch (error) {
    const fault = deviceFault(error);
    return fault === 'denied' || fault === 'dismissed' ? undefined : { fault };
  }
}
