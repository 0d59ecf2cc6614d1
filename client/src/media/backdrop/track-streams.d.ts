/** A track's pictures as streams: what Chromium has on the page, and other browsers do not. */
interface MediaStreamTrackProcessor {
  readonly readable: ReadableStream<VideoFrame>;
}

interface MediaStreamTrackGenerator extends MediaStreamTrack {
  readonly writable: WritableStream<VideoFrame>;
}

interface Window {
  MediaStreamTrackProcessor?: new (options: {
    track: MediaStreamTrack;
  }) => MediaStreamTrackProcessor;
  MediaStreamTrackGenerator?: new (options: { kind: 'video' }) => MediaStreamTrackGenerator;
}
