import type { Producer, ProducerStat } from 'mediasoup/types';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import {
  newSentLine,
  nextSentLine,
  type LineStep,
  type SentLine,
  type SentLook,
} from './line-step.ts';

/** A seat, and those of its producers whose packets are counted. */
export interface Sending {
  readonly seat: SeatId;
  /** Only those that somebody is to receive at this moment. */
  readonly producers: readonly Producer[];
}

/** Of a track since its beginning, in packets. */
interface Count {
  readonly came: number;
  /** What was lost, and not sent again in time. */
  readonly missing: number;
  /** What was sent again, and came. */
  readonly again: number;
}

/** Of what was to come between two looks: 0 to 1. */
interface Part {
  readonly missing: number;
  readonly again: number;
}

const NOTHING: Part = { missing: 0, again: 0 };

const LOOK_EVERY_MS = 1_500;

/**
 * Looks every now and then at how what each seat sends reaches the server. It says nothing about
 * the lines of those who receive it. mediasoup's own scores are too slow for that: of a voice they
 * change with its sender's reports, every five seconds, and remember two minutes of them.
 */
export class SentLines {
  readonly #sending: () => readonly Sending[];
  readonly #onChange: () => void;
  readonly #lines = new Map<SeatId, SentLine>();
  /** By producer, as of the look before. */
  #counts = new Map<string, Count>();
  #looking = false;
  readonly #timer = setInterval(() => void this.#look(), LOOK_EVERY_MS).unref();

  /** @param onChange is called when any seat's step is another one */
  constructor(sending: () => readonly Sending[], onChange: () => void) {
    this.#sending = sending;
    this.#onChange = onChange;
  }

  /** The seats whose line is not good, and how it is. */
  get bad(): ReadonlyMap<SeatId, LineStep> {
    const steps = [...this.#lines].map(([seat, { step }]) => [seat, step] as const);
    return new Map(steps.filter(([, step]) => step !== 'good'));
  }

  close(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    const sending = this.#sending();
    // All are asked at once: the worker's answers are then read together, in few turns of the loop.
    const asked = await Promise.all(
      sending.map(async ({ seat, producers }) => ({
        seat,
        answers: await Promise.all(
          producers.map(async (producer) => ({ producer, count: await countOf(producer) })),
        ),
      })),
    );
    const counts = new Map<string, Count>();
    const looks = asked.map(({ seat, answers }) => {
      const parts = { audio: NOTHING, video: NOTHING };
      for (const { producer, count } of answers) {
        const { kind, id } = producer;
        if (!count) continue;
        counts.set(id, count);
        const before = this.#counts.get(id);
        if (before) parts[kind] = partOf(kind, before, count);
      }
      const { audio, video } = parts;
      return { seat, voice: audio.missing, again: audio.again, picture: video.missing };
    });
    this.#counts = counts;
    this.#looking = false;
    this.#judge(looks);
  }

  #judge(looks: readonly ({ seat: SeatId } & Omit<SentLook, 'at'>)[]): void {
    const at = performance.now();
    let changed = false;
    const here = new Set(looks.map(({ seat }) => seat));
    for (const [seat, { step }] of this.#lines) {
      if (here.has(seat)) continue;
      this.#lines.delete(seat);
      changed ||= step !== 'good';
    }
    for (const { seat, ...look } of looks) {
      const before = this.#lines.get(seat) ?? newSentLine(at);
      const line = nextSentLine(before, { at, ...look });
      this.#lines.set(seat, line);
      changed ||= line.step !== before.step;
    }
    if (changed) this.#onChange();
  }
}

/** `undefined` where the producer has gone meanwhile. */
async function countOf(producer: Producer): Promise<Count | undefined> {
  const layers = await producer.getStats().catch(() => undefined);
  return layers && sumOf(layers);
}

type Stat = Pick<ProducerStat, 'packetCount' | 'packetsLost' | 'packetsRepaired' | 'rtxSsrc'>;

/**
 * All layers of a track. What is sent again by a stream of its own, as pictures are, counts as lost
 * all the same in mediasoup; what comes again by the same stream, as voices do, does not.
 */
export function sumOf(layers: readonly Stat[]): Count {
  let [came, missing, again] = [0, 0, 0];
  for (const { packetCount, packetsLost, packetsRepaired, rtxSsrc } of layers) {
    came += packetCount;
    missing += packetsLost - (rtxSsrc === undefined ? 0 : packetsRepaired);
    again += packetsRepaired;
  }
  return { came, missing, again };
}

/**
 * What became of a track between two looks. The silent send a little, too, so a voice of which
 * nothing came is missing; a picture may be held back by who sends it.
 */
export function partOf(kind: Producer['kind'], before: Count, now: Count): Part {
  const came = now.came - before.came;
  if (came <= 0) return { missing: kind === 'audio' ? 1 : 0, again: 0 };
  const missing = Math.max(0, now.missing - before.missing);
  const all = came + missing;
  return { missing: missing / all, again: (now.again - before.again) / all };
}
