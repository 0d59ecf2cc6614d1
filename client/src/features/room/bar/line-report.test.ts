import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineReport, type Stats } from './line-report.ts';

const CHROMIUM =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36';
const STATS: Stats[] = [
  { type: 'candidate-pair', id: 'P', nominated: true, state: 'succeeded', localCandidateId: 'L' },
  {
    type: 'local-candidate',
    id: 'L',
    candidateType: 'relay',
    protocol: 'udp',
    relayProtocol: 'tls',
  },
  { type: 'inbound-rtp', id: 'I', kind: 'audio', packetsLost: 7, trackIdentifier: 'track of Ana' },
];

const reportOf = (stats: readonly Stats[], agent = CHROMIUM) =>
  lineReport({
    browser: agent,
    seconds: 12.4,
    connection: 'live',
    soundAlone: false,
    ways: [{ direction: 'receive', state: 'connected', stats }],
  });

it('[LN6] tells support of the browser, the way and what was lost', () => {
  expect(reportOf(STATS).split('\n')).toEqual([
    'Rapport: report on the line',
    'browser: Chrome/148 Safari/537',
    'in the room for: 12 s',
    'room: live; sound alone: no',
    'receive: connected',
    '  candidate-pair: relay udp tls, ?, state succeeded',
    '  inbound-rtp: kind audio, packetsLost 7',
  ]);
});

it('[LN6] holds no name, link or address, wherever a browser may put one', () => {
  const secret = fc.constantFrom('Ana Berg', '192.0.2.7', 'fd00::7', 'https://x.example/j#abc');
  const fields = fc.constantFrom(
    ...['id', 'type', 'kind', 'state', 'address', 'ip', 'url', 'usernameFragment', 'mid', 'rid'],
    ...['trackIdentifier', 'candidateType', 'protocol', 'relayProtocol', 'qualityLimitationReason'],
  );
  fc.assert(
    fc.property(
      fc.array(fc.record({ at: fc.nat(2), field: fields, value: secret }), { maxLength: 30 }),
      secret,
      (put, agent) => {
        const stats = STATS.map((entry) => ({ ...entry }));
        for (const { at, field, value } of put) Object.assign(stats[at] ?? {}, { [field]: value });
        const report = reportOf(stats, `${CHROMIUM} (${agent})`);
        expect(report).not.toMatch(/Ana|Berg|192\.|fd00|https|example|#/u);
      },
    ),
  );
});
