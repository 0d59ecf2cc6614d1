import { CareDuty } from './CareDuty.tsx';
import { OwnCall, OwnSideRoom, SteppedOut } from './OwnCare.tsx';

/** All that concerns the viewer when someone is not well, themselves or another. */
export function CareStrip() {
  return (
    <>
      <OwnSideRoom />
      <OwnCall />
      <CareDuty />
      <SteppedOut />
    </>
  );
}
