import {
  useView,
  useLocalMedia,
  useRemote,
  useSoundAlone,
  useSwitches,
} from '../session/room-context.ts';
import { useOwnVoice } from './use-own-voice.ts';

/** What is seen and heard of a seat at the moment. */
export interface SeatMedia {
  video: MediaStreamTrack | undefined;
  microphone: boolean;
  speaking: boolean;
}

/** Of another seat: what the room says is on, as far as it has come here. */
export function useOthersMedia(seat: string): SeatMedia {
  const { video, videoFlowing, speaking } = useRemote(seat);
  const on = useView(({ floor }) => floor?.seats[seat]?.camera === true);
  const microphone = useView(({ floor }) => floor?.seats[seat]?.microphone === true);
  const connected = useView(({ floor }) => floor?.seats[seat]?.connected === true);
  const alone = useSoundAlone();
  return {
    video: on && connected && videoFlowing && !alone ? video : undefined,
    microphone,
    speaking: speaking && microphone,
  };
}

/** Of the own seat: as switched here, before the room has heard of it. */
export function useOwnMedia(): SeatMedia {
  const { microphone, camera } = useSwitches();
  const local = useLocalMedia();
  const speaking = useOwnVoice(microphone ? local.microphone.track : undefined);
  return { video: camera ? local.camera.track : undefined, microphone, speaking };
}
