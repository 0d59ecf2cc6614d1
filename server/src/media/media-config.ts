/** How the media side of the server is set up. */
export interface MediaConfig {
  /** How many mediasoup workers run: one a processor core. */
  readonly workers: number;
  /** The mediasoup worker to run; without it, where mediasoup itself looks. */
  readonly workerBin?: string;
  /** Where workers listen. `0.0.0.0` stands for every IPv4 address of this machine. */
  readonly listenIp: string;
  /** The address that browsers are told to send to, where it is not the one listened on. */
  readonly announcedAddress?: string;
  /** Worker `i` listens on port `portBase + i`, UDP and TCP. */
  readonly portBase: number;
  /** So many people of one room receive in one worker before others share them. */
  readonly peoplePerWorker?: number;
  /** A TURN server with a shared secret (coturn's `use-auth-secret`). */
  readonly turn?: { readonly urls: string[]; readonly secret: string };
  readonly stunUrls?: string[];
}
