import { describe, expect, it } from 'vitest';
import { ApiError, problemIn, problemOf } from './api.ts';

describe('problemIn', () => {
  it.each([
    [404, { code: 'link-invalid' }, 'link-invalid'],
    [410, { error: { code: 'link-revoked' } }, 'link-revoked'],
    [401, { code: 'INVALID_EMAIL_OR_PASSWORD', message: '…' }, 'not-signed-in'],
    [429, undefined, 'rate-limited'],
    [502, '<html>', 'unavailable'],
    [500, {}, 'internal'],
    [418, null, 'internal'],
  ])('reads a %i with %j as %s', (status, body, problem) => {
    expect(problemIn(status, body)).toBe(problem);
  });
});

it('takes what is not an answer of the server for a fault of ours', () => {
  expect(problemOf(new ApiError('offline'))).toBe('offline');
  expect(problemOf(new TypeError('x'))).toBe('internal');
});
