import type { VoicesView } from '@rapport/shared/contract/room/voices.ts';

type Voices = VoicesView['seats'];

/** Those who take part as their chairs stand: no ranking. */
export const inChairs = (voices: Voices) =>
  Object.entries(voices)
    .map(([seat, voice]) => ({ seat, ...voice }))
    .sort((one, other) => one.place - other.place);

/** How much of the longest time this is, from 0 to 1. */
export const shareOf = (ms: number, voices: Voices): number =>
  ms / Math.max(1, ...Object.values(voices).map((voice) => voice.ms));

/** Whole minutes, and the seconds besides. */
export const minutesAndSeconds = (ms: number): { minutes: number; seconds: number } => {
  const all = Math.round(ms / 1000);
  return { minutes: Math.floor(all / 60), seconds: all % 60 };
};
