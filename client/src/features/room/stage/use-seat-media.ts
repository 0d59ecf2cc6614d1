import type { BadLine } from '../../../media/remote-media.ts';
import {
  useBadLine,
  useView,
  useLocalMedia,
  useRemote,
  useSoundAlone,
  useSwitches,
  useVoiceAlone,
} from '../session/room-context.ts';
import { useOwnVoice } from './use-own-voice.ts';

/** What is seen and heard of a seat at the moment. */
export interface SeatMedia {
  video: MediaStreamTrack | undefined;
  /** The picture is on, and does not get through from them. */
  held: boolean;
  microphone: boolean;
  speaking: boolean;
  /** How what they send gets through, where that is not well. */
  line: BadLine | undefined;
}

/** Of another seat: what the room says is on, as far as it has come here. */
export function useOthersMedia(seat: string): SeatMedia {
  const { video, videoFlowing, videoLost, speaking, line } = useRemote(seat);
  const on = useView(({ floor }) => floor?.seats[seat]?.camera === true);
  const microphone = useView(({ floor }) => floor?.seats[seat]?.microphone === true);
  const connected = useView(({ floor }) => floor?.seats[seat]?.connected === true);
  const alone = useSoundAlone();
  return {
    video: on && connected && videoFlowing && !alone ? video : undefined,
    held: on && connected && videoLost === true,
    microphone,
    speaking: speaking && microphone,
    line,
  };
}

/** Of the own seat: as switched here, before the room has heard of it. */
export function useOwnMedia(): SeatMedia {
  const { microphone, camera } = useSwitches();
  const local = useLocalMedia();
  const speaking = useOwnVoice(microphone ? local.microphone.track : undefined);
  const held = useVoiceAlone() && camera;
  const line = useBadLine(useView(({ me }) => me.seat));
  return { video: camera ? local.camera.track : undefined, held, microphone, speaking, line };
}
