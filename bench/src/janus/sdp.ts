import type { MediaKind, TransportOptions } from '@rapport/shared/contract/media.ts';
import { OWN } from '../forward-cpu/ice-socket.ts';
import type { Sends } from '../forward-cpu/media-client.ts';
import { AUDIO_LEVEL_ID, PAYLOAD_TYPE } from '../forward-cpu/rtp-stream.ts';
import type { Description } from './janus-handle.ts';

/** One track of a description. */
export interface Track {
  readonly kind: MediaKind;
  readonly mid: string;
  readonly payloadType: number;
}

/** Offers a voice and a picture in layers. @param fingerprint of the client's certificate */
export function offerOf({ voice, picture }: Sends, fingerprint: string): Description {
  const ssrc = (one: number) => `a=ssrc:${one} cname:bench`;
  const tracks: [Track, string[]][] = [
    [{ kind: 'audio', mid: '0', payloadType: PAYLOAD_TYPE.audio }, [ssrc(voice)]],
    [
      { kind: 'video', mid: '1', payloadType: PAYLOAD_TYPE.video },
      ['a=rtcp-fb:* nack pli', `a=ssrc-group:SIM ${picture.join(' ')}`, ...picture.map(ssrc)],
    ],
  ];
  return described('offer', fingerprint, 'sendonly', tracks);
}

/** Takes all that is offered. Lost packets are asked for again, as a browser does. */
export function answerTo(tracks: readonly Track[], fingerprint: string): Description {
  const taken = tracks.map((track): [Track, string[]] => [
    track,
    track.kind === 'video' ? ['a=rtcp-fb:* nack', 'a=rtcp-fb:* nack pli'] : [],
  ]);
  return described('answer', fingerprint, 'recvonly', taken);
}

function described(
  type: Description['type'],
  fingerprint: string,
  direction: 'sendonly' | 'recvonly',
  tracks: readonly (readonly [Track, readonly string[]])[],
): Description {
  const lines = [
    ...['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 't=0 0'],
    `a=group:BUNDLE ${tracks.map(([{ mid }]) => mid).join(' ')}`,
    ...tracks.flatMap(([{ kind, mid, payloadType }, more]) => [
      `m=${kind} 9 UDP/TLS/RTP/SAVPF ${payloadType}`,
      ...['c=IN IP4 0.0.0.0', `a=mid:${mid}`, `a=${direction}`, 'a=rtcp-mux'],
      ...[`a=ice-ufrag:${OWN.fragment}`, `a=ice-pwd:${OWN.password}`],
      ...[`a=fingerprint:sha-256 ${fingerprint}`, 'a=setup:active'],
      ...codecLines(kind, payloadType),
      ...more,
      // Where it sends from is seen when it does; but Janus wants to read of some candidate.
      ...['a=candidate:1 1 udp 1 127.0.0.1 9 typ host', 'a=end-of-candidates'],
    ]),
  ];
  return { type, sdp: lines.map((line) => `${line}\r\n`).join('') };
}

const codecLines = (kind: MediaKind, payloadType: number): string[] =>
  kind === 'video'
    ? [`a=rtpmap:${payloadType} VP8/90000`]
    : [
        `a=rtpmap:${payloadType} opus/48000/2`,
        `a=fmtp:${payloadType} useinbandfec=1;usedtx=1`,
        `a=extmap:${AUDIO_LEVEL_ID} urn:ietf:params:rtp-hdrext:ssrc-audio-level`,
      ];

/** The tracks of a description, in their order. */
export const tracksIn = ({ sdp }: Description): Track[] =>
  [...sdp.matchAll(/^m=(audio|video) \d+ \S+ (\d+)[^]*?^a=mid:(\S+)/gm)].map(
    ([, kind, payloadType, mid = '']) => ({
      kind: kind === 'video' ? 'video' : 'audio',
      payloadType: Number(payloadType),
      mid,
    }),
  );

/** Where the other side of a description is reached. */
export function transportIn({ sdp }: Description): TransportOptions {
  const found = (what: RegExp) => what.exec(sdp)?.[1] ?? '';
  const candidates = sdp.matchAll(/^a=candidate:\S+ 1 udp \d+ ([\d.]+) (\d+) typ host/gim);
  return {
    id: '',
    iceParameters: {
      usernameFragment: found(/^a=ice-ufrag:(\S+)/m),
      password: found(/^a=ice-pwd:(\S+)/m),
    },
    iceCandidates: [...candidates].map(([, ip, port]) => ({ protocol: 'udp', ip, port })),
    dtlsParameters: {},
  };
}
