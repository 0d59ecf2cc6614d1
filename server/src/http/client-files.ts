import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Request, RequestHandler, Response } from 'express';

const YEAR_MS = 365 * 86_400_000;

/** What the build put beside a file for browsers that take it, the smallest first. */
const COMPRESSED = [
  { encoding: 'br', extension: '.br' },
  { encoding: 'gzip', extension: '.gz' },
] as const;

/**
 * Serves the built client: its files, and its page for every path that can be one of its routes.
 * The files are looked up once; a new build is served after the next start.
 */
export function clientFiles(folder: string): RequestHandler {
  const files = filesIn(folder);
  return (req, res, next) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next();
    const path = fileFor(req.path, files);
    if (path === undefined) return next();
    const failed = (error?: Error): void => {
      if (error) next(error);
    };
    send(req, res, { folder, path, files }, failed);
  };
}

function fileFor(path: string, files: ReadonlySet<string>): string | undefined {
  if (files.has(path) && !/\.(br|gz)$/.test(path)) return path;
  const last = path.slice(path.lastIndexOf('/') + 1);
  return last.includes('.') || !files.has('/index.html') ? undefined : '/index.html';
}

function send(
  req: Request,
  res: Response,
  { folder, path, files }: { folder: string; path: string; files: ReadonlySet<string> },
  failed: (error?: Error) => void,
): void {
  const fits = COMPRESSED.find(
    ({ encoding, extension }) => files.has(path + extension) && req.acceptsEncodings(encoding),
  );
  res.vary('Accept-Encoding');
  res.type(path.slice(path.lastIndexOf('.')));
  if (fits) res.setHeader('Content-Encoding', fits.encoding);
  // The build names these after their content: under one name there is never another.
  const forever = path.startsWith('/assets/');
  res.setHeader(
    'Cache-Control',
    forever ? `public, max-age=${String(YEAR_MS / 1000)}, immutable` : 'no-cache',
  );
  res.sendFile(path + (fits?.extension ?? ''), { root: folder, cacheControl: false }, failed);
}

/** The paths under which the files of the folder are asked for; none where it is missing. */
function filesIn(folder: string): Set<string> {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return new Set(
      entries
        .filter((entry) => entry.isFile())
        .map((e) => join(e.parentPath, e.name).slice(folder.length).replaceAll(sep, '/')),
    );
  } catch {
    return new Set();
  }
}
