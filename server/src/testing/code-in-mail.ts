/** The code for a new device in a mail; nothing where there is none. */
export const codeFrom = (mail: { readonly text?: string | undefined } | undefined): string =>
  /\b(\d{3}) (\d{3})\b/u
    .exec(mail?.text ?? '')
    ?.slice(1)
    .join('') ?? '';
