import type { RouterRtpCodecCapability } from 'mediasoup/types';

/**
 * What a room speaks. VP8, because its simulcast layers can be told apart without reading a frame,
 * so that it survives end-to-end encryption; Opus with DTX, so that the silent cost nothing, and
 * in-band FEC, so that a lost packet costs no syllable.
 */
export const routerCodecs: RouterRtpCodecCapability[] = [
  {
    kind: 'audio',
    mimeType: 'audio/opus',
    clockRate: 48_000,
    channels: 2,
    parameters: { useinbandfec: 1, usedtx: 1, minptime: 10 },
  },
  {
    kind: 'video',
    mimeType: 'video/VP8',
    clockRate: 90_000,
    parameters: { 'x-google-start-bitrate': 600 },
  },
];
