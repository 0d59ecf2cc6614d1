import { observer } from 'mediasoup';
import type { Consumer, ConsumerDump, Producer, Router, Transport, Worker } from 'mediasoup/types';
import { z } from 'zod';

const transportDump = z.object({ consumerIds: z.array(z.string()) });

/** For tests: what mediasoup itself says exists, whatever our own books say. */
export class Witness {
  readonly workers = new Set<Worker>();
  readonly routers = new Set<Router>();
  readonly transports = new Map<string, Transport>();
  readonly producers = new Map<string, Producer>();
  readonly consumers = new Map<string, Consumer>();
  /** What carries tracks from one worker to another; they go by the same ids there. */
  readonly pipes = new Map<string, Consumer>();
  readonly #onWorker = (worker: Worker): void => {
    this.#watch(worker);
  };

  /** Watches every worker that is started from now on. */
  constructor() {
    observer.on('newworker', this.#onWorker);
  }

  stop(): void {
    observer.off('newworker', this.#onWorker);
  }

  /** The consumers of a transport, as the worker's own dump tells them. */
  async consumersOn(transport: string): Promise<ConsumerDump[]> {
    const ids = await this.#consumerIds(transport);
    return Promise.all(
      ids.map((id) => {
        const consumer = this.consumers.get(id);
        if (!consumer) throw new Error('the worker has a consumer that was never made');
        return consumer.dump();
      }),
    );
  }

  async #consumerIds(transport: string): Promise<string[]> {
    const dump = await this.transports.get(transport)?.dump();
    return dump === undefined ? [] : transportDump.parse(dump).consumerIds;
  }

  #watch(worker: Worker): void {
    this.workers.add(worker);
    worker.observer.on('close', () => this.workers.delete(worker));
    worker.observer.on('newrouter', (router) => {
      this.routers.add(router);
      router.observer.on('close', () => this.routers.delete(router));
      router.observer.on('newtransport', (transport) => {
        this.#keep(this.transports, transport);
        if (transport.type === 'pipe') {
          transport.observer.on('newconsumer', (consumer) => this.#keep(this.pipes, consumer));
          return;
        }
        transport.observer.on('newproducer', (producer) => {
          this.#keep(this.producers, producer);
        });
        transport.observer.on('newconsumer', (consumer) => {
          this.#keep(this.consumers, consumer);
        });
      });
    });
  }

  #keep<T extends { id: string; observer: { on(event: 'close', listener: () => void): unknown } }>(
    kept: Map<string, T>,
    one: T,
  ): void {
    kept.set(one.id, one);
    one.observer.on('close', () => kept.delete(one.id));
  }
}
