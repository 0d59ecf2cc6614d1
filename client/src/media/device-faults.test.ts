import { describe, expect, it } from 'vitest';
import { browserFault, deviceFault, isRefusal } from './device-faults.ts';

describe('deviceFault', () => {
  it.each([
    ['NotAllowedError', 'Permission denied', 'denied'],
    ['NotAllowedError', 'The request is not allowed by the user agent', 'denied'],
    ['NotAllowedError', 'Permission denied by system', 'denied-by-system'],
    ['NotAllowedError', 'The object can not be found here by the platform', 'denied-by-system'],
    ['NotAllowedError', 'Permission dismissed', 'dismissed'],
    ['PermissionDeniedError', '', 'denied'],
    ['SecurityError', '', 'insecure'],
    ['NotFoundError', 'Requested device not found', 'not-found'],
    ['DevicesNotFoundError', '', 'not-found'],
    ['NotReadableError', 'Could not start video source', 'in-use'],
    ['TrackStartError', '', 'in-use'],
    ['AbortError', 'Starting videoinput failed', 'in-use'],
    ['OverconstrainedError', '', 'gone'],
    ['NotSupportedError', '', 'unsupported'],
    ['TypeError', 'Cannot read properties of undefined', 'unsupported'],
    ['SomethingNew', '', 'unknown'],
  ])('calls %s (%s) %s', (name, message, expected) => {
    expect(deviceFault({ name, message })).toBe(expected);
    expect(deviceFault(new DOMException(message, name))).toBe(expected);
  });

  it.each([undefined, null, 'no', 7, {}, { name: 3 }])('calls %j unknown', (error) => {
    expect(deviceFault(error)).toBe('unknown');
  });
});

describe('browserFault', () => {
  const able = { isSecureContext: true, hasGetUserMedia: true, hasPeerConnection: true };
  it.each([
    [{}, undefined],
    // Off https there is no getUserMedia either: the address is what can be put right.
    [{ isSecureContext: false, hasGetUserMedia: false }, 'insecure'],
    [{ hasGetUserMedia: false }, 'unsupported'],
    [{ hasPeerConnection: false }, 'unsupported'],
  ])('of %j is %s', (lacks, expected) => {
    expect(browserFault({ ...able, ...lacks })).toBe(expected);
  });
});

it('knows a no from a fault', () => {
  expect(isRefusal('denied')).toBe(true);
  expect(isRefusal('dismissed')).toBe(true);
  expect(isRefusal('in-use')).toBe(false);
});
