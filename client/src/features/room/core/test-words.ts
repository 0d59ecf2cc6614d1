import { createTranslator } from 'use-intl/core';
import { room } from '../../../messages/en/room.ts';
import type { News } from './news.ts';
import { inWords, type Words } from './words.ts';

const t = createTranslator({
  locale: 'en',
  messages: { room },
  namespace: 'room',
  onError: (error) => {
    throw error;
  },
});

/** The English words. */
export const english = (one: Words): string => inWords(t, one);

/** What is said aloud; `!` where it does not wait, `♪` with the sound of the door, `♫` of help. */
export const said = (news: readonly News[]): string[] =>
  news.map((one) => `${one.urgent ? '! ' : ''}${soundOf(one)}${english(one)}`);

const soundOf = ({ sound }: News): string => (sound ? { door: '♪ ', help: '♫ ' }[sound] : '');
