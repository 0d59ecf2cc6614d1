import { OwnCallStrip, OwnSideRoom, SteppedOut } from './OwnStrips.tsx';

/** All that concerns the viewer when they are not well, or are with someone who is not. */
export function CareStrip() {
  return (
    <>
      <OwnSideRoom />
      <OwnCallStrip />
      <SteppedOut />
    </>
  );
}
