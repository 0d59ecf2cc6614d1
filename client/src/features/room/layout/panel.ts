import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export type PanelId =
  'care' | 'agenda' | 'exercise' | 'board' | 'circle' | 'ask' | 'messages' | 'breakouts' | 'people';

/** A view beside the people. */
export interface Panel {
  id: PanelId;
  icon: LucideIcon;
  label: string;
  /** A number that wants to be seen, and what it counts. */
  badge?: number;
  badgeWords?: string;
  /** Something is going on in it. */
  marked?: boolean;
  content: ReactNode;
}
