/** A code that was sent to a client, for the device that asked for it. */
export interface DeviceCodeTable {
  /** That of its letter, too. */
  id: string;
  person: string;
  /** A keyed hash of the link and the device's secret. */
  device: string;
  /** A keyed hash of the code. */
  code: string;
  created_at: number;
  expires_at: number;
  /** How often a code was entered in its place, itself included. */
  tries: number;
  used_at: number | null;
}

/** A device on which the code was entered. */
export interface ProvenDeviceTable {
  /** A keyed hash of the link and the device's secret. */
  device: string;
  invitation: string;
  proven_at: number;
}

declare module '../../storage/schema.ts' {
  interface Schema {
    device_code: DeviceCodeTable;
    proven_device: ProvenDeviceTable;
  }
}
