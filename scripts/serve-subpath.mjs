// Serves dist under /x/y/ as GitHub Pages would, a plain static host: without encodings or a fallback page, and 404 for the rest.

import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const BASE = '/x/y/';
const DIST = join(import.meta.dirname, '../dist');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const path = pathname === BASE ? 'index.html' : pathname.slice(BASE.length);
  const file = join(DIST, normalize(path));
  if (
    !pathname.startsWith(BASE) ||
    !file.startsWith(DIST) ||
    !statSync(file, { throwIfNoEntry: false })?.isFile()
  ) {
    response.writeHead(404).end('not found');
    return;
  }
  response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}).listen(4174, 'localhost');
