import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testFolder } from '../testing/test-databases.ts';
import { runApp, type RunningApp } from '../testing/running-app.ts';

const PROMTOOL = '/usr/bin/promtool';
const GUIDE = join(import.meta.dirname, '../../../docs/operating');
const read = (file: string): string => readFileSync(join(GUIDE, file), 'utf8');
const promtool = (args: string[], input = ''): string =>
  execFileSync(PROMTOOL, args, { cwd: join(GUIDE, 'prometheus'), input, encoding: 'utf8' });

const rules = read('prometheus/rapport.rules.yml');
const tests = read('prometheus/rapport.rules.test.yml');
const dashboard = read('prometheus/grafana-dashboard.json');
const alerts = [...rules.matchAll(/- alert: (\w+)/g)].map(([, name = '']) => name);

describe('[MT5] what watches over the server', () => {
  let server: RunningApp;
  let text: string;
  beforeAll(async () => {
    server = await runApp({ METRICS_PORT: '0' });
    await fetch(`${server.url}/api/me`);
    text = await (await fetch(`http://127.0.0.1:${String(server.app.metricsPort)}/metrics`)).text();
  });
  afterAll(() => server.end());

  const given = () => new Set([...text.matchAll(/^# TYPE (\w+) /gm)].map(([, name]) => name));
  const asked = (of: string) =>
    new Set(
      [...of.matchAll(/\b(?:rapport|process|nodejs)_[a-z0-9_]+/g)].map(([name]) =>
        name.replace(/_(bucket|count|sum)$/, ''),
      ),
    );

  it.each([
    ['the alerts', rules],
    ['their tests', tests],
    ['the dashboard', dashboard],
    ['the guide', read('watching.md')],
  ])('[MT5] every metric that %s name is one that the server gives', (_what, of) => {
    expect(asked(of).size).toBeGreaterThan(10);
    expect([...asked(of)].filter((name) => !given().has(name))).toEqual([]);
  });

  it('[MT5] the guide has every metric that the server gives', () => {
    const told = asked(read('watching.md'));
    expect([...given()].filter((name) => name === undefined || !told.has(name))).toEqual([]);
  });

  it('[MT5] each alert has a test of when it fires and of when not, and stands in the guide', () => {
    expect(alerts.length).toBeGreaterThan(15);
    for (const name of alerts) {
      expect(tests).toContain(`name: '${name} fires'`);
      expect(tests).toContain(`name: '${name} does not fire'`);
      expect(read('watching.md')).toContain(`### ${name}\n`);
    }
    expect(read('watching.md').match(/^### /gm)).toHaveLength(alerts.length);
  });

  it('[MT5] the dashboard can be loaded: its panels have numbers of their own, and do not overlap', () => {
    const { panels } = JSON.parse(dashboard) as {
      panels: { id: number; gridPos: { x: number; y: number; w: number; h: number } }[];
    };
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from(
        { length: w * h },
        (_, at) => `${String(x + (at % w))} ${String(y + Math.floor(at / w))}`,
      ),
    );
    expect(new Set(cells).size).toBe(cells.length);
  });

  // `npm test` installs Debian's prometheus. Elsewhere, without it, there is nothing to ask.
  describe.skipIf(!existsSync(PROMTOOL))('asked of promtool', () => {
    it('[MT5] rules and configuration are sound', () => {
      expect(promtool(['check', 'config', 'prometheus.yml'])).toContain(
        `SUCCESS: ${String(alerts.length)} rules found`,
      );
    });

    it('[MT5] each alert fires when it should, and not when not', () => {
      expect(promtool(['test', 'rules', 'rapport.rules.test.yml'])).toContain('SUCCESS');
    });

    it('[MT1] metrics are named as Prometheus asks', () => {
      expect(promtool(['check', 'metrics'], text)).toBe('');
    });

    it('[MT5] what the dashboard asks is PromQL', () => {
      const { panels } = JSON.parse(dashboard) as { panels: { targets: { expr: string }[] }[] };
      const exprs = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
      const file = exprs.map((expr, at) => [
        `      - record: rapport:panel:${String(at)}`,
        `        expr: ${JSON.stringify(expr)}`,
      ]);
      const asRules = ['groups:', '  - name: panels', '    rules:', ...file.flat(), ''].join('\n');
      const folder = testFolder();
      try {
        const path = join(folder.path, 'panels.yml');
        writeFileSync(path, asRules);
        expect(promtool(['check', 'rules', path])).toContain(
          `SUCCESS: ${String(exprs.length)} rules found`,
        );
      } finally {
        folder.remove();
      }
    });
  });
});
