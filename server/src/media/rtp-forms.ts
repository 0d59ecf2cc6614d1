import type { RtpCapabilities, RtpHeaderExtensionUri, RtpParameters } from 'mediasoup/types';
import type { MediaKind } from '@rapport/shared/contract/media.ts';
import { rtpKindOf } from '@rapport/shared/rules/rtp-kind.ts';
import { z } from 'zod';

// mediasoup looks at these objects itself, but not at every value in them before it writes them
// into a message for its worker: a bitrate of 1.5, for one, leaves that message half written, and
// every later one to the same worker, whoever's room it is for, is refused. So each value is
// checked here, and what is not known is left out.

const text = z.string().max(256);
const payloadType = z.int().min(0).max(127);
const clockRate = z.int().min(1).max(1_000_000);
const channels = z.int().min(1).max(8);
const ssrc = z.int().min(1).max(0xffff_ffff);
const extensionId = z.int().min(1).max(255);

const codecParameters = z.record(text, z.union([z.boolean(), z.int32(), text]));
const rtcpFeedback = z.array(z.object({ type: text, parameter: text.exactOptional() })).max(32);

// Those that mediasoup knows; it refuses the others by name, as it does whatever may come.
const extensionUri: z.ZodType<RtpHeaderExtensionUri> = z.enum([
  'urn:ietf:params:rtp-hdrext:sdes:mid',
  'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id',
  'urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id',
  'http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time',
  'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01',
  'urn:ietf:params:rtp-hdrext:ssrc-audio-level',
  'https://aomediacodec.github.io/av1-rtp-spec/#dependency-descriptor-rtp-header-extension',
  'urn:3gpp:video-orientation',
  'http://www.webrtc.org/experiments/rtp-hdrext/abs-capture-time',
  'urn:ietf:params:rtp-hdrext:toffset',
  'http://www.webrtc.org/experiments/rtp-hdrext/playout-delay',
  'urn:mediasoup:params:rtp-hdrext:packet-id',
]);

/** What a client's browser can receive. */
export const rtpCapabilitiesForm: z.ZodType<RtpCapabilities> = z.object({
  codecs: z
    .array(
      z.object({
        kind: z.enum(['audio', 'video']),
        mimeType: text,
        preferredPayloadType: payloadType,
        clockRate,
        channels: channels.exactOptional(),
        parameters: codecParameters.exactOptional(),
        rtcpFeedback: rtcpFeedback.exactOptional(),
      }),
    )
    .max(64),
  headerExtensions: z
    .array(
      z.object({
        kind: z.enum(['audio', 'video']),
        uri: extensionUri,
        preferredId: extensionId,
        preferredEncrypt: z.boolean().exactOptional(),
        direction: z.enum(['sendrecv', 'sendonly', 'recvonly', 'inactive']).exactOptional(),
      }),
    )
    .max(64)
    .exactOptional(),
});

/** One voice; three spatial layers of one camera, two of a screen. */
const MAX_ENCODINGS: Record<MediaKind, number> = { audio: 1, video: 3, screen: 2 };

/** What a client sends for a track of the kind. */
export const rtpParametersForm = (kind: MediaKind): z.ZodType<RtpParameters> =>
  z.object({
    mid: z.string().min(1).max(16).exactOptional(),
    codecs: z
      .array(
        z.object({
          mimeType: text.regex(new RegExp(`^${rtpKindOf(kind)}/`, 'i')),
          payloadType,
          clockRate,
          channels: channels.exactOptional(),
          parameters: codecParameters.exactOptional(),
          rtcpFeedback: rtcpFeedback.exactOptional(),
        }),
      )
      .min(1)
      .max(16),
    headerExtensions: z
      .array(
        z.object({
          uri: extensionUri,
          id: extensionId,
          encrypt: z.boolean().exactOptional(),
          parameters: codecParameters.exactOptional(),
        }),
      )
      .max(32)
      .exactOptional(),
    encodings: z
      .array(
        z.object({
          ssrc: ssrc.exactOptional(),
          rid: z
            .string()
            .regex(/^[A-Za-z0-9]{1,8}$/)
            .exactOptional(),
          codecPayloadType: payloadType.exactOptional(),
          rtx: z.object({ ssrc }).exactOptional(),
          dtx: z.boolean().exactOptional(),
          scalabilityMode: z
            .string()
            .regex(/^L\dT\d$/)
            .exactOptional(),
          maxBitrate: z.int().min(0).max(100_000_000).exactOptional(),
        }),
      )
      .min(1)
      .max(MAX_ENCODINGS[kind]),
    rtcp: z
      .object({ cname: text.exactOptional(), reducedSize: z.boolean().exactOptional() })
      .exactOptional(),
    msid: text.exactOptional(),
  });
