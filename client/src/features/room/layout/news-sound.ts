import { playHelpSound } from '../../../media/help-sound.ts';
import type { News } from '../core/news.ts';
import { isChimeOn, playChime } from '../lobby/chime.ts';

/** Plays what goes with the news, if anything does. */
export function playSoundOf({ sound }: News): void {
  if (sound === 'help') void playHelpSound();
  else if (sound === 'door' && isChimeOn()) void playChime();
}
