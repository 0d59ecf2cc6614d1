import { ENDPOINTS } from '@rapport/shared/contract/http/endpoints.ts';
import { may, type StaffRole } from '@rapport/shared/rules/rights.ts';
import { expect } from 'vitest';
import type { Asked } from './drawn-page.tsx';

/** Fails where a page asked for what somebody with these roles may not have. */
export function mayAsk(roles: readonly StaffRole[], asked: readonly Asked[]): void {
  for (const { method, path } of asked) {
    const endpoint = Object.values(ENDPOINTS).find(
      (one) =>
        one.method === method &&
        new RegExp(`^${one.path.replace(/:\w+/gu, '[^/?]+')}(?:\\?|$)`, 'u').test(path),
    );
    expect(endpoint, `${method} ${path}`).toBeDefined();
    const right = endpoint && 'right' in endpoint ? endpoint.right : undefined;
    expect(right === undefined || may(roles, right), `${method} ${path}`).toBe(true);
  }
}
