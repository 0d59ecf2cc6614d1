import { LevelMeter } from '../../../media/level-meter.ts';

/** How loud a microphone is, 0 to 1, as a store that measures only while someone looks. */
export interface MicrophoneLevelStore {
  subscribe: (listener: () => void) => () => void;
  getSnapshot: () => number;
}

/** The level of this track; of none, silence. */
export function microphoneLevel(track: MediaStreamTrack | undefined): MicrophoneLevelStore {
  let level = 0;
  return {
    getSnapshot: () => level,
    subscribe: (listener) => {
      if (!track) return () => undefined;
      const meter = new LevelMeter(track, (next) => {
        level = next;
        listener();
      });
      return () => meter.close();
    },
  };
}
