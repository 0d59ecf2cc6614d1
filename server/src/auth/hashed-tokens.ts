import type { DBAdapter, DBTransactionAdapter, Where } from 'better-auth/adapters';
import { hmac } from '../platform/secret.ts';

/**
 * Lets Better Auth keep the tokens of sign-ins as keyed hashes only: it goes on working with the
 * token of the cookie, and whoever reads the database finds nothing that a cookie could be made of.
 */
export const hashTokens = (adapter: DBAdapter, key: Buffer): DBAdapter => ({
  ...adapter,
  ...hashing(adapter, key),
  transaction: (work) =>
    adapter.transaction((transaction) => work({ ...transaction, ...hashing(transaction, key) })),
});

function hashing(adapter: DBTransactionAdapter, key: Buffer): DBTransactionAdapter {
  const hash = (token: string): string => hmac(key, token).toString('base64url');
  /** One query: its tokens are hashed on the way in, and those it named are plain on the way out. */
  const query = (model: string) => {
    const plain = new Map<unknown, string>();
    const hashed = <V>(value: V): V | string => {
      if (typeof value !== 'string') return value;
      plain.set(hash(value), value);
      return hash(value);
    };
    const isToken = (field: string): boolean => model === 'session' && field === 'token';
    return {
      where: (where: readonly Where[] = []): Where[] =>
        where.map((one) => {
          if (!isToken(one.field)) return one;
          const value = Array.isArray(one.value)
            ? one.value.map((each) => String(hashed(each)))
            : hashed(one.value);
          return { ...one, value };
        }),
      data: <D extends object>(data: D): D =>
        isToken('token') && 'token' in data ? { ...data, token: hashed(data.token) } : data,
      row: <R>(row: R): R => {
        if (typeof row !== 'object' || row === null || !('token' in row)) return row;
        const token = plain.get(row.token);
        return token === undefined ? row : { ...row, token };
      },
    };
  };
  return {
    ...adapter,
    create: async <T extends Record<string, unknown>, R = T>(
      asked: Parameters<typeof adapter.create<T, R>>[0],
    ) => {
      const { data, row } = query(asked.model);
      return row(await adapter.create<T, R>({ ...asked, data: data(asked.data) }));
    },
    findOne: async <T>(asked: Parameters<typeof adapter.findOne<T>>[0]) => {
      const { where, row } = query(asked.model);
      return row(await adapter.findOne<T>({ ...asked, where: where(asked.where) }));
    },
    findMany: async <T>(asked: Parameters<typeof adapter.findMany<T>>[0]) => {
      const { where, row } = query(asked.model);
      return (await adapter.findMany<T>({ ...asked, where: where(asked.where) })).map(row);
    },
    count: (asked) => adapter.count({ ...asked, where: query(asked.model).where(asked.where) }),
    update: async <T>(asked: Parameters<typeof adapter.update<T>>[0]) => {
      const { where, data, row } = query(asked.model);
      const hashed = { ...asked, where: where(asked.where), update: data(asked.update) };
      return row(await adapter.update<T>(hashed));
    },
    updateMany: (asked) => {
      const { where, data } = query(asked.model);
      return adapter.updateMany({
        ...asked,
        where: where(asked.where),
        update: data(asked.update),
      });
    },
    delete: <T>(asked: Parameters<typeof adapter.delete<T>>[0]) =>
      adapter.delete<T>({ ...asked, where: query(asked.model).where(asked.where) }),
    deleteMany: (asked) =>
      adapter.deleteMany({ ...asked, where: query(asked.model).where(asked.where) }),
    consumeOne: async <T>(asked: Parameters<typeof adapter.consumeOne<T>>[0]) => {
      const { where, row } = query(asked.model);
      return row(await adapter.consumeOne<T>({ ...asked, where: where(asked.where) }));
    },
    incrementOne: async <T>(asked: Parameters<typeof adapter.incrementOne<T>>[0]) => {
      const { where, row } = query(asked.model);
      return row(await adapter.incrementOne<T>({ ...asked, where: where(asked.where) }));
    },
  };
}
