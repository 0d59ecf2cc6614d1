import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  MAX_VIDEO_PRIORITY,
  SCREEN_PRIORITY,
  screenPreference,
  videoPreference,
} from './layers.ts';

test.each([
  // width, height, layers → layer
  [160, 90, 3, 0],
  [320, 180, 3, 0],
  [321, 181, 3, 1],
  [640, 360, 3, 1],
  [641, 361, 3, 2],
  [1280, 720, 3, 2],
  [3840, 2160, 3, 2],
  // A phone's tall tile shows the middle of the picture, at its full height.
  [200, 400, 3, 2],
  // A very wide one shows it at its full width.
  [640, 100, 3, 1],
  [640, 360, 2, 0],
  [800, 450, 2, 1],
  [1280, 720, 1, 0],
])('[ME15] a tile of %i × %i takes, of %i layers, number %i', (width, height, layers, layer) => {
  expect(videoPreference({ width, height }, layers)).toMatchObject({ visible: true, layer });
});

test('[ME15] a tile out of sight takes nothing, one not yet told of the smallest layer', () => {
  expect(videoPreference({ width: 0, height: 0 }, 3).visible).toBe(false);
  expect(videoPreference({ width: 300, height: 0 }, 3).visible).toBe(false);
  expect(videoPreference(undefined, 3)).toEqual({ visible: true, layer: 0, priority: 1 });
});

test.each([
  // width, height, layers → layer
  [360, 225, 2, 0],
  [960, 540, 2, 0],
  [1000, 563, 2, 1],
  [1920, 1080, 2, 1],
  [3840, 2160, 2, 1],
  // Nothing of it is cut off: the tighter side counts.
  [400, 1200, 2, 0],
  [2000, 500, 2, 0],
  [1600, 900, 1, 0],
])(
  '[ME20] a screen in a tile of %i × %i takes, of %i layers, number %i, before any face',
  (width, height, layers, layer) => {
    const priority = SCREEN_PRIORITY;
    expect(screenPreference({ width, height }, layers)).toEqual({ visible: true, layer, priority });
    expect(priority).toBeGreaterThan(MAX_VIDEO_PRIORITY);
  },
);

test('[ME20] a screen out of sight takes nothing, one not yet told of the smaller layer', () => {
  expect(screenPreference({ width: 0, height: 0 }, 2).visible).toBe(false);
  expect(screenPreference(undefined, 2)).toMatchObject({ visible: true, layer: 0 });
});

const side = fc.integer({ min: 1, max: 8192 });

test('[ME15] a larger tile never takes a smaller layer or a lower priority', () => {
  fc.assert(
    fc.property(side, side, side, side, fc.integer({ min: 1, max: 3 }), (w, h, dw, dh, layers) => {
      const small = videoPreference({ width: w, height: h }, layers);
      const large = videoPreference({ width: w + dw, height: h + dh }, layers);
      expect(large.layer).toBeGreaterThanOrEqual(small.layer);
      expect(large.priority).toBeGreaterThanOrEqual(small.priority);
      expect(large.layer).toBeLessThan(layers);
      expect(small.priority).toBeGreaterThanOrEqual(1);
      expect(large.priority).toBeLessThanOrEqual(MAX_VIDEO_PRIORITY);
    }),
  );
});
