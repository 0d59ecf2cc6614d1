/** Numbers and plain kinds of a browser's stats: whatever else stands there stays out. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  'candidate-pair': [
    'state',
    'currentRoundTripTime',
    'availableOutgoingBitrate',
    'bytesSent',
    'bytesReceived',
  ],
  'inbound-rtp': [
    'kind',
    'packetsReceived',
    'packetsLost',
    'jitter',
    'bytesReceived',
    'totalSamplesReceived',
    'concealedSamples',
    'framesDecoded',
    'framesPerSecond',
    'frameHeight',
    'freezeCount',
    'nackCount',
  ],
  'outbound-rtp': [
    'kind',
    'packetsSent',
    'retransmittedPacketsSent',
    'bytesSent',
    'framesEncoded',
    'framesPerSecond',
    'frameHeight',
    'qualityLimitationReason',
    'nackCount',
  ],
  'remote-inbound-rtp': ['kind', 'packetsLost', 'fractionLost', 'roundTripTime'],
};

/** What a plain kind may look like: nothing that could be a name, a link or an address. */
const PLAIN = /^[a-z-]{1,20}$/u;

/** A browser's stats, as far as they are looked at. */
export type Stats = Readonly<Record<string, unknown>>;

/** What is known at the moment. */
export interface LineFacts {
  /** How the browser calls itself. */
  readonly browser: string;
  /** How long the page has been in the room, s. */
  readonly seconds: number;
  /** Of the connection to the room. */
  readonly connection: string;
  readonly soundAlone: boolean;
  /** By direction: the state of the way for sound and picture, and what the browser counts there. */
  readonly ways: readonly {
    readonly direction: 'send' | 'receive';
    readonly state: string;
    readonly stats: readonly Stats[];
  }[];
}

/**
 * What support needs to look into a bad line, as text: numbers, and kinds from fixed lists. It
 * holds no name, no link and no address of anybody.
 */
export function lineReport({ browser, seconds, connection, soundAlone, ways }: LineFacts): string {
  return [
    'Rapport: report on the line',
    `browser: ${browserOf(browser)}`,
    `in the room for: ${String(Math.round(seconds))} s`,
    `room: ${plain(connection) ?? '?'}; sound alone: ${soundAlone ? 'yes' : 'no'}`,
    ...ways.flatMap(({ direction, state, stats }) => [
      `${direction}: ${plain(state) ?? '?'}`,
      ...stats.flatMap((entry) => lineOf(entry, stats) ?? []),
    ]),
  ].join('\n');
}

/** Name and version of each part; nothing of what a browser may say in brackets. */
const browserOf = (agent: string): string =>
  (
    agent.match(/\b(?:(?:Headless)?Chrome|Firefox|Version|Safari|Edg|OPR|Mobile)(?:\/\d+)?/gu) ?? [
      '?',
    ]
  ).join(' ');

function lineOf(entry: Stats, all: readonly Stats[]): string | undefined {
  const type = String(entry['type']);
  const fields = TOLD[type];
  if (!fields || (type === 'candidate-pair' && entry['nominated'] !== true)) return undefined;
  const told = fields.flatMap((field) => {
    const value = plain(entry[field]);
    return value === undefined ? [] : [`${field} ${value}`];
  });
  const way = type === 'candidate-pair' ? wayOf(entry, all) : [];
  return `  ${type}: ${[...way, ...told].join(', ')}`;
}

/** Of both ends of a pair: whether there is a relay between, and the protocols. */
function wayOf(pair: Stats, all: readonly Stats[]): string[] {
  return (['localCandidateId', 'remoteCandidateId'] as const).map((end) => {
    const candidate = all.find(({ id }) => id === pair[end]);
    const parts = ['candidateType', 'protocol', 'relayProtocol'].flatMap(
      (field) => plain(candidate?.[field]) ?? [],
    );
    return parts.length > 0 ? parts.join(' ') : '?';
  });
}

function plain(value: unknown): string | undefined {
  if (typeof value === 'number') return String(Math.round(value * 1000) / 1000);
  return typeof value === 'string' && PLAIN.test(value) ? value : undefined;
}
