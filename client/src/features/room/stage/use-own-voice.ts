import { useEffect, useState } from 'react';
import { LevelMeter } from '../../../media/level-meter.ts';

const LOUD = 0.5;

/** Whether this microphone hears someone speak. */
export function useOwnVoice(track: MediaStreamTrack | undefined): boolean {
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => {
    if (!track) return undefined;
    const meter = new LevelMeter(track, (level) => setSpeaking(level > LOUD));
    return () => {
      meter.close();
      setSpeaking(false);
    };
  }, [track]);
  return speaking;
}
