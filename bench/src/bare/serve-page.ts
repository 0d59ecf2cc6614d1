import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Serves a folder with a page, if one is given; `/ready` says that the server runs. */
export const servePage =
  (folder: string | undefined): RequestListener =>
  (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === '/ready' || folder === undefined) {
      response.writeHead(path === '/ready' ? 200 : 404).end();
      return;
    }
    readFile(join(folder, path === '/' ? 'index.html' : path)).then(
      (content) => {
        const type = TYPES[path === '/' ? '.html' : extname(path)] ?? 'application/octet-stream';
        response.writeHead(200, { 'Content-Type': type }).end(content);
      },
      () => response.writeHead(404).end(),
    );
  };
