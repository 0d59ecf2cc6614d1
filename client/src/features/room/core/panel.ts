import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';

export type PanelId =
  'care' | 'agenda' | 'exercise' | 'board' | 'circle' | 'ask' | 'messages' | 'breakouts' | 'people';

/** A view beside the people, and its tab in words. */
export interface Panel {
  readonly id: PanelId;
  readonly icon: LucideIcon;
  readonly label: string;
  /** A number that wants to be seen, and what it counts. */
  readonly badge?: number;
  readonly badgeWords?: string;
  /** Something is going on in it. */
  readonly marked?: boolean;
  readonly Content: ComponentType;
}
