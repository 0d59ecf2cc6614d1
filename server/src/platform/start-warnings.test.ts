import { expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { startWarnings } from './start-warnings.ts';

it.each([
  [{}, []],
  [{ PUBLIC_URL: 'https://r.example', TRUST_PROXY: 'loopback' }, []],
  [{ PUBLIC_URL: 'https://r.example', TRUST_PROXY: 'uniquelocal', HOST: '0.0.0.0' }, []],
  [{ PUBLIC_URL: 'https://r.example', TRUST_PROXY: '1', HOST: '127.0.0.1' }, []],
  [{ PUBLIC_URL: 'https://r.example', HOST: '127.0.0.1' }, ['TRUST_PROXY is off']],
  [{ PUBLIC_URL: 'https://r.example', TRUST_PROXY: '1' }, ['believes whoever connects']],
  [{ TRUST_PROXY: '2', HOST: '::' }, ['believes whoever connects']],
])('[HT6] settings %j are warned of as they deserve', (env, expected) => {
  const warnings = startWarnings(readConfig(env));
  expect(warnings).toHaveLength(expected.length);
  for (const [index, words] of expected.entries()) expect(warnings[index]).toContain(words);
});
