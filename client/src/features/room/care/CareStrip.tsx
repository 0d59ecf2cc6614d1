import { OwnCall, OwnSideRoom, SteppedOut } from './OwnCare.tsx';

/** All that concerns the viewer when they are not well, or are with someone who is not. */
export function CareStrip() {
  return (
    <>
      <OwnSideRoom />
      <OwnCall numbers="one-press-away" />
      <SteppedOut />
    </>
  );
}
