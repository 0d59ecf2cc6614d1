/** Of what was received, as the browser counts it. */
export interface LineCounts {
  /** Of everything, answers to whether the way is still there among it: it grows while anything comes. */
  readonly arrived: number;
  /** Of pictures. */
  readonly frames: number;
  /** By track: all samples of a voice, and those that were made up for missing ones. */
  readonly voices: ReadonlyMap<string, { readonly all: number; readonly madeUp: number }>;
}

/** Of what is sent, as the browser counts it. */
export interface SendCounts {
  /** As of {@link LineCounts}: answers and reports of what was received. */
  readonly arrived: number;
  /** How much the browser takes the line for able to carry, bit/s; not every browser says so. */
  readonly carries?: number;
}

/** What is read of a browser's stats. */
interface Entry {
  readonly id: string;
  readonly type: string;
  readonly kind?: string;
  readonly trackIdentifier?: string;
  readonly bytesReceived?: number;
  readonly responsesReceived?: number;
  readonly selectedCandidatePairId?: string;
  readonly availableOutgoingBitrate?: number;
  readonly framesDecoded?: number;
  readonly totalSamplesReceived?: number;
  readonly concealedSamples?: number;
  readonly silentConcealedSamples?: number;
}

/** Reads what was received from the stats of a transport. */
export function countsOf(entries: Iterable<unknown>): LineCounts {
  const voices = new Map<string, { all: number; madeUp: number }>();
  let [arrived, frames] = [0, 0];
  for (const entry of entries as Iterable<Entry>) {
    arrived += arrivedBy(entry);
    if (entry.type !== 'inbound-rtp') continue;
    frames += entry.framesDecoded ?? 0;
    const { concealedSamples: madeUp = 0, silentConcealedSamples: silent = 0 } = entry;
    const all = entry.totalSamplesReceived ?? 0;
    const track = entry.trackIdentifier ?? entry.id;
    if (entry.kind === 'audio') voices.set(track, { all, madeUp: madeUp - silent });
  }
  return { arrived, frames, voices };
}

/** Reads how it is with what is sent from the stats of a transport. */
export function sendCountsOf(entries: Iterable<unknown>): SendCounts {
  let arrived = 0;
  let selected: string | undefined;
  const all = [...(entries as Iterable<Entry>)];
  for (const entry of all) {
    arrived += arrivedBy(entry);
    if (entry.type === 'transport') selected = entry.selectedCandidatePairId;
  }
  // Ways of before may stand there too, with what they carried then.
  const carries = all.find(({ id }) => id === selected)?.availableOutgoingBitrate;
  return { arrived, ...(carries !== undefined && { carries }) };
}

const arrivedBy = ({ type, bytesReceived = 0, responsesReceived = 0 }: Entry): number =>
  type === 'candidate-pair' ? bytesReceived + responsesReceived : 0;

/**
 * The greatest part of any voice that was made up between the two: 0 to 1.
 * @param isWhole whether a voice was whole before it came over this line: of another nothing follows
 */
export function voiceMissing(
  before: LineCounts,
  now: LineCounts,
  isWhole: (track: string) => boolean,
): number {
  const whole = [...now.voices].filter(([track]) => isWhole(track));
  const parts = whole.map(([id, { all, madeUp }]) => {
    const was = before.voices.get(id) ?? { all: 0, madeUp: 0 };
    return all > was.all ? (madeUp - was.madeUp) / (all - was.all) : 0;
  });
  return Math.max(0, ...parts);
}
