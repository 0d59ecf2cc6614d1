import type { Phase } from '@rapport/shared/contract/practice.ts';

export interface SessionTable {
  id: string;
  course: string;
  number: number;
  phase: Phase;
  starts_at: number;
  time_zone: string;
  minutes: number;
}

declare module '../../storage/schema.ts' {
  interface Schema {
    session: SessionTable;
  }
}
