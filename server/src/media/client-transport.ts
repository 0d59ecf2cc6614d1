import type { DtlsParameters, WebRtcTransport } from 'mediasoup/types';
import type { TransportOptions } from '@rapport/shared/contract/media.ts';

/** One of a client's two transports. */
export class ClientTransport {
  readonly transport: WebRtcTransport;
  #connected: Promise<void> | undefined;

  constructor(transport: WebRtcTransport) {
    this.transport = transport;
  }

  /** What the client needs to make its end. */
  get options(): TransportOptions {
    const { id, iceParameters, iceCandidates, dtlsParameters } = this.transport;
    return { id, iceParameters, iceCandidates, dtlsParameters };
  }

  /** Takes the client's DTLS parameters. A repeated message changes nothing. */
  connect(dtlsParameters: DtlsParameters): Promise<void> {
    this.#connected ??= this.transport.connect({ dtlsParameters }).catch((error: unknown) => {
      this.#connected = undefined;
      throw error;
    });
    return this.#connected;
  }

  close(): void {
    this.transport.close();
  }
}
