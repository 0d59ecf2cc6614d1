import { isAbsolute } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { StartupError } from './startup-error.ts';

describe('reading the settings', () => {
  it('needs none', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      host: '0.0.0.0',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      logLevel: 'info',
      demo: 'auto',
      trustProxy: false,
      stunUrls: [],
    });
    expect(config.rtc).toMatchObject({ listenIp: '0.0.0.0', portBase: 24_400 });
    expect(config.rtc.workers).toBeGreaterThanOrEqual(1);
    expect(config.rtc.workers).toBeLessThanOrEqual(4);
    expect(isAbsolute(config.dataDir)).toBe(true);
    for (const absent of ['databaseUrl', 'metrics', 'turn', 'smtp', 'secret', 'secretFile'])
      expect(config).not.toHaveProperty(absent);
  });

  it('takes an empty setting for one that is not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '  ', DEMO: '' })).toEqual(readConfig({}));
  });

  it('[MT4] has metrics where a port for them is set, and on this machine alone by itself', () => {
    expect(readConfig({ METRICS_PORT: '9465' }).metrics).toEqual({ host: '127.0.0.1', port: 9465 });
    const METRICS_HOST = '10.1.2.3';
    expect(readConfig({ METRICS_HOST })).not.toHaveProperty('metrics');
    expect(readConfig({ METRICS_PORT: '9465', METRICS_HOST }).metrics?.host).toBe(METRICS_HOST);
  });

  it('[DM2] leaves the demo out by itself where the public URL is https', () => {
    const PUBLIC_URL = 'https://rapport.example';
    expect(readConfig({ PUBLIC_URL }).demo).toBe('off');
    expect(readConfig({ PUBLIC_URL, DEMO: '' }).demo).toBe('off');
    expect(readConfig({ PUBLIC_URL, DEMO: 'auto' }).demo).toBe('auto');
    expect(readConfig({ PUBLIC_URL: 'http://rapport.example' }).demo).toBe('auto');
  });

  it('takes every setting', () => {
    const config = readConfig({
      HOST: '127.0.0.1',
      PORT: '8080',
      PUBLIC_URL: 'https://Rapport.example/',
      EXTRA_ORIGINS: 'http://192.168.1.20:3000, https://old.example/',
      DATA_DIR: '/var/lib/rapport',
      DATABASE_URL: 'postgres://u:p@db/rapport',
      RTC_LISTEN_IP: '10.1.2.3',
      RTC_ANNOUNCED_ADDRESS: '203.0.113.7',
      RTC_PORT_BASE: '50000',
      RTC_WORKERS: '3',
      MEDIASOUP_WORKER_BIN: '/opt/worker',
      STUN_URLS: 'stun:a.example:3478',
      TURN_URLS: 'turn:a.example:3478, turns:a.example:5349',
      TURN_SECRET: 'shared',
      SMTP_URL: 'smtps://office:p%40ss%3Aword@mail.example',
      MAIL_FROM: 'Linden Practice <office@practice.example>',
      LOG_LEVEL: 'debug',
      DEMO: 'off',
      HELP_ESCALATION: 'course',
      RAPPORT_SECRET: 'x'.repeat(40),
      TRUST_PROXY: 'loopback, 10.0.0.0/8',
    });
    expect(config).toEqual({
      host: '127.0.0.1',
      port: 8080,
      publicUrl: 'https://rapport.example',
      origins: ['https://rapport.example', 'http://192.168.1.20:3000', 'https://old.example'],
      dataDir: '/var/lib/rapport',
      databaseUrl: 'postgres://u:p@db/rapport',
      rtc: {
        listenIp: '10.1.2.3',
        announcedAddress: '203.0.113.7',
        portBase: 50_000,
        workers: 3,
        workerBin: '/opt/worker',
      },
      stunUrls: ['stun:a.example:3478'],
      turn: { urls: ['turn:a.example:3478', 'turns:a.example:5349'], secret: 'shared' },
      smtp: {
        host: 'mail.example',
        port: 465,
        secure: true,
        user: 'office',
        password: 'p@ss:word',
        from: { name: 'Linden Practice', address: 'office@practice.example' },
      },
      logLevel: 'debug',
      demo: 'off',
      helpEscalation: 'course',
      secret: 'x'.repeat(40),
      trustProxy: ['loopback', '10.0.0.0/8'],
    });
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', '3000 '.repeat(2)],
    ['PORT', '-1'],
    ['PUBLIC_URL', 'rapport.example'],
    ['PUBLIC_URL', 'https://rapport.example/sub/path'],
    ['PUBLIC_URL', 'ftp://rapport.example'],
    ['EXTRA_ORIGINS', 'https://a.example, *'],
    ['DATABASE_URL', 'mysql://u:p@db/rapport'],
    ['RTC_LISTEN_IP', 'everywhere'],
    ['RTC_ANNOUNCED_ADDRESS', 'http://203.0.113.7'],
    ['RTC_PORT_BASE', '80'],
    ['HELP_ESCALATION', 'nobody'],
    ['RTC_WORKERS', '0'],
    ['STUN_URLS', 'turn:a.example'],
    ['TURN_URLS', 'a.example:3478'],
    ['TURN_SECRET', 'without urls'],
    ['SMTP_URL', 'mail.example'],
    ['SMTP_URL', 'https://mail.example'],
    ['SMTP_URL', 'smtp://mail.example/?tls=no'],
    ['SMTP_URL', 'smtp://office:%zz@mail.example'],
    ['MAIL_FROM', 'office'],
    ['MAIL_FROM', 'a@practice.example, b@practice.example'],
    ['MAIL_FROM', 'office@practice.example'],
    ['LOG_LEVEL', 'loud'],
    ['DEMO', 'yes'],
    ['RAPPORT_SECRET', 'short'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '10.0.0.0/33'],
  ])('[CF1] refuses %s=%s, naming it and an example or a choice', (name, value) => {
    const reading = () => readConfig({ [name]: value });
    expect(reading).toThrow(StartupError);
    expect(reading).toThrow(new RegExp(`^  ${name} (must|goes)`, 'm'));
  });

  it('[OU11] knows where a mail server is, and from whom', () => {
    const settings = { SMTP_URL: 'smtp://[::1]', MAIL_FROM: 'office@practice.example' };
    expect(readConfig(settings).smtp).toEqual({
      host: '::1',
      port: 587,
      secure: false,
      from: { address: 'office@practice.example' },
    });
    const reading = () =>
      readConfig({ ...settings, MAIL_FROM: '', SMTP_URL: 'smtp://a:hunter2@x' });
    expect(reading).toThrow(/MAIL_FROM goes with/);
    expect(reading).not.toThrow(/hunter2/);
  });

  it('[CF1] takes the secret from one place, not from two', () => {
    const secretFile = '/run/credentials/rapport/secret';
    expect(readConfig({ RAPPORT_SECRET_FILE: secretFile })).toMatchObject({ secretFile });
    expect(() =>
      readConfig({ RAPPORT_SECRET_FILE: secretFile, RAPPORT_SECRET: 'x'.repeat(40) }),
    ).toThrow(/RAPPORT_SECRET_FILE must not/);
  });

  it('[CF1] names all that is wrong at once, and repeats no secret', () => {
    const reading = () => readConfig({ PORT: 'x', DEMO: 'x', RAPPORT_SECRET: 'hunter2' });
    expect(reading).toThrow(/PORT[^]*DEMO[^]*RAPPORT_SECRET/);
    expect(reading).not.toThrow(/hunter2/);
  });
});
