/** The design's colours by their names, without the dashes. */
export type Tokens = Readonly<Record<string, string>>;
export type Scheme = 'light' | 'dark';

type Rgb = readonly [red: number, green: number, blue: number];

/** Reads the colours of both schemes from the text of `tokens.css`. */
export function readTokens(css: string): Record<Scheme, Tokens> {
  const read = (text: string): Tokens =>
    Object.fromEntries(
      [...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6}|rgb\([^)]*\));/gu)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    );
  const dark = css.indexOf('@media (prefers-color-scheme: dark)');
  const more = css.indexOf('@media (prefers-contrast: more)');
  const light = read(css.slice(0, dark));
  return { light, dark: { ...light, ...read(css.slice(dark, more)) } };
}

/** A rule of a style sheet: the colour of words and of what is behind them; empty where not said. */
export interface Rule {
  readonly selector: string;
  readonly color: string;
  readonly background: string;
}

/** The rules of a style sheet that say a colour of our own: a system's own colours are its own. */
export function rulesIn(css: string): Rule[] {
  const bare = css.replace(/\/\*.*?\*\//gsu, '');
  return [...bare.matchAll(/([^{};]+)\{([^{}]*)\}/gu)].flatMap(([, selector = '', body = '']) => {
    const said = (property: string) => {
      const value = new RegExp(`(?:^|[;\\s])${property}:\\s*([^;]+)`, 'u').exec(body)?.[1] ?? '';
      return /^(#|rgb|var)/u.test(value) ? value.replace('!important', '').trim() : '';
    };
    const rule = {
      selector: selector.trim().replace(/\s+/gu, ' '),
      color: said('color'),
      background: said('background(?:-color)?'),
    };
    return rule.color || rule.background ? [rule] : [];
  });
}

/**
 * How far words stand out from their ground, 1 to 21, as WCAG counts. A ground that lets something
 * through is taken over black and over white, and the worse of them counts.
 * @throws Error for a colour that is none
 */
export function worstRatio(tokens: Tokens, color: string, background: string): number {
  const words = luminance(colourOf(tokens, color, [0, 0, 0]));
  const ratios = [0, 255].map((beneath) => {
    const ground = luminance(colourOf(tokens, background, [beneath, beneath, beneath]));
    return (Math.max(words, ground) + 0.05) / (Math.min(words, ground) + 0.05);
  });
  return Math.round(Math.min(...ratios) * 100) / 100;
}

function colourOf(tokens: Tokens, value: string, beneath: Rgb): Rgb {
  const name = /^var\(--([\w-]+)\)$/u.exec(value)?.[1];
  if (name !== undefined) return colourOf(tokens, tokens[name] ?? `no token ${name}`, beneath);
  const [, short] = /^#([0-9a-f]{3})$/u.exec(value) ?? [];
  const hex = short ? short.replace(/./gu, '$&$&') : value.slice(1);
  if (/^[0-9a-f]{6}$/u.test(hex)) {
    const part = (at: number) => parseInt(hex.slice(at, at + 2), 16);
    return [part(0), part(2), part(4)];
  }
  const parts = /^rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)$/u.exec(value)?.slice(1).map(Number);
  if (!parts) throw new Error(`not a colour: ${value}`);
  const [red = 0, green = 0, blue = 0, share = 100] = parts;
  const over = (part: number, under: number) => (part * share + under * (100 - share)) / 100;
  return [over(red, beneath[0]), over(green, beneath[1]), over(blue, beneath[2])];
}

/** How bright a colour is, 0 to 1, as WCAG counts. */
function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
