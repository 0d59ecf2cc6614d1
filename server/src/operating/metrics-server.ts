import { createServer, type Server } from 'node:http';
import { StartupError } from '../platform/startup-error.ts';
import type { Gauges } from './gauges.ts';
import type { Metrics } from './metrics.ts';

/** Serves `/metrics`, on an address of its own that the web's visitors do not reach. */
export class MetricsServer {
  readonly #http: Server;
  readonly #gauges: Gauges;

  /** @throws StartupError `metrics-address-unusable` */
  static async start(
    at: { readonly host: string; readonly port: number },
    metrics: Metrics,
    gauges: Gauges,
  ): Promise<MetricsServer> {
    const server = new MetricsServer(metrics, gauges);
    await server.#listen(at);
    return server;
  }

  private constructor({ registry }: Metrics, gauges: Gauges) {
    this.#gauges = gauges;
    let scrape: Promise<string> | undefined;
    /** Two who scrape at once get the same. */
    const text = () =>
      (scrape ??= gauges
        .update()
        .then(() => registry.metrics())
        .finally(() => (scrape = undefined)));
    this.#http = createServer(({ method, url }, res) => {
      if (method !== 'GET' || url !== '/metrics') {
        res.writeHead(404).end();
        return;
      }
      text().then(
        (body) => res.writeHead(200, { 'Content-Type': registry.contentType }).end(body),
        () => res.writeHead(500).end(),
      );
    });
  }

  /** The port that it listens on. */
  get port(): number {
    const address = this.#http.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  async close(): Promise<void> {
    this.#gauges.close();
    await new Promise((done) => {
      this.#http.close(done);
      this.#http.closeAllConnections();
    });
  }

  #listen({ host, port }: { readonly host: string; readonly port: number }): Promise<void> {
    return new Promise((done, failed) => {
      this.#http.once('error', (error: NodeJS.ErrnoException) => {
        failed(
          new StartupError(
            'metrics-address-unusable',
            `Metrics can not be served on ${host}, port ${String(port)} (${error.code ?? error.message}).`,
            'Set METRICS_PORT to a free port and METRICS_HOST to an address of this machine, or ' +
              'leave both out.',
            { cause: error },
          ),
        );
      });
      this.#http.listen(port, host, done);
    });
  }
}
