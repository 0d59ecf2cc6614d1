import decodeQR from 'qr/decode.js';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { QrCode } from './QrCode.tsx';

const SCALE = 4;

/** The picture as a camera sees it: dark where the path is, in pixels of red, green and blue. */
function seen(svg: string): { width: number; height: number; data: Uint8Array } {
  const size = Number(/viewBox="0 0 (\d+) /u.exec(svg)?.[1]);
  const width = size * SCALE;
  const data = new Uint8Array(width * width * 3).fill(255);
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/gu)) {
    for (let dy = 0; dy < SCALE; dy += 1) {
      const at = ((Number(y) * SCALE + dy) * width + Number(x) * SCALE) * 3;
      data.fill(0, at, at + SCALE * 3);
    }
  }
  return { width, height: width, data };
}

it.each([
  'otpauth://totp/Linden%20Practice%3Aash%40linden.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Linden%20Practice',
  `otpauth://totp/${encodeURIComponent('Прáктика '.repeat(8))}?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ`,
])('[FA4] draws what a phone reads back: %s', (uri) => {
  const svg = renderToStaticMarkup(<QrCode text={uri} label="QR code" />);
  expect(decodeQR(seen(svg))).toBe(uri);
});
