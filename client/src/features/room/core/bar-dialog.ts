/** A dialog that the bar opens. */
export type BarDialog =
  'view' | 'devices' | 'help' | 'help-now' | 'recording' | 'signs' | 'leave' | 'palette';
