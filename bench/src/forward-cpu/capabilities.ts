import type { RtpCapabilities } from 'mediasoup/types';

/**
 * What a client says it can receive: all that the router speaks but what a server needs the
 * client's reports for. Nobody reports here, and a server that estimates the bandwidth without
 * them would send less than it was asked to.
 */
export const withoutReports = (router: RtpCapabilities): RtpCapabilities => ({
  codecs: (router.codecs ?? [])
    .filter(({ mimeType }) => !mimeType.endsWith('/rtx'))
    .map((codec) => ({
      ...codec,
      rtcpFeedback: (codec.rtcpFeedback ?? []).filter(({ type }) => type === 'nack'),
    })),
  headerExtensions: (router.headerExtensions ?? []).filter(
    ({ uri }) => !/abs-send-time|transport-wide-cc/.test(uri),
  ),
});
