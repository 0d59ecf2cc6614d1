import { useFeatures } from './features-context.ts';

/** Begins whatever people can do together; each control is there for whom it is. */
export function StartControls() {
  return useFeatures().map(({ Start }, index) => Start && <Start key={index} />);
}
