import { launchChromium } from '../browser/chromium.ts';
import { makeFilm } from '../browser/film.ts';
import { alternating } from '../measure/alternating.ts';
import { row, type Benchmark } from '../measure/row.ts';
import { median } from '../measure/statistics.ts';
import { bareSide } from './bare-side.ts';
import { rapportSide } from './rapport-side.ts';

const ROUNDS = 10;

/** How soon one who is admitted sees somebody, as a part of what a cold join takes. */
export const firstFrame: Benchmark = async (progress) => {
  await using stack = new AsyncDisposableStack();
  const film = stack.adopt(makeFilm(), (made) => made.remove());
  const browser = async () => stack.adopt(await launchChromium(film), (one) => one.close());
  const [sender, receiver] = [await browser(), await browser()];
  progress('bringing the one who sends into both rooms');
  // One more of each than is counted: the first of all finds everything cold.
  const rapport = await rapportSide({ sender, receiver }, ROUNDS + 1);
  stack.defer(() => rapport.stop());
  const bare = await bareSide({ sender, receiver });
  stack.defer(() => bare.stop());
  await rapport.sample();
  await bare.sample();
  const rounds = await alternating(
    ROUNDS,
    { rapport: rapport.sample, bare: bare.sample },
    (round, number) =>
      progress(`${number}/${ROUNDS}: Rapport ${round.rapport} ms, bare ${round.bare} ms`),
  );
  const of = 'admitted → first decoded remote frame, transports warm';
  const bareOf = 'cold join of a bare mediasoup page → first decoded remote frame';
  return [
    row(
      'first-frame',
      median(rounds.map((round) => round.rapport / round.bare)),
      'x',
      `${of} ÷ ${bareOf}`,
    ),
    row('first-frame-rapport', median(rounds.map((round) => round.rapport)), 'ms', of),
    row('first-frame-bare', median(rounds.map((round) => round.bare)), 'ms', bareOf),
  ];
};
