import { expect, test } from 'vitest';
import { speakersFor } from './speakers.ts';

const heard = { audio: true, video: true, screen: false };
const muted = { audio: false, video: true, screen: false };
const audience = new Map([
  [
    'ana',
    new Map([
      ['ben', heard],
      ['cem', muted],
      ['dia', heard],
      ['eva', heard],
      ['fin', heard],
    ]),
  ],
]);

test('[ME16] a listener is told of the loudest three whom they may hear, and of nobody else', () => {
  const loudest = ['zoe', 'cem', 'eva', 'ana', 'ben', 'dia', 'fin'];
  expect(speakersFor('ana', loudest, audience)).toEqual(['eva', 'ben', 'dia']);
});

test('[ME16] who may hear nobody is told of nobody', () => {
  expect(speakersFor('zoe', ['ana', 'ben'], audience)).toEqual([]);
});
