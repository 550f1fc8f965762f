// Serves dist under /x/y/ as a plain static host does: without headers of its own, without ranges, with 404 for the rest, and with
// every .wasm and .bin as text. Under /x/y a host redirects to /x/y/; under /compressed/ all is packed with brotli.

import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const FOLDERS = ['/x/y/', '/compressed/'];
const DIST = join(import.meta.dirname, '../../dist');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  // As a host says of what it does not know.
  '.wasm': 'text/plain',
  '.bin': 'text/plain',
};

/** @returns the bytes of a file of dist; null where there is none */
function fileAt(path: string): Buffer | null {
  const file = join(DIST, normalize(path));
  if (!file.startsWith(DIST) || !statSync(file, { throwIfNoEntry: false })?.isFile()) return null;
  return readFileSync(file);
}

/** Quick rather than small: what counts is that it is packed. */
const packed = (bytes: Buffer) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });

createServer((request, response) => {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  if (FOLDERS.includes(`${pathname}/`)) {
    response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    return;
  }
  const folder = FOLDERS.find((each) => pathname.startsWith(each));
  const path = folder && (pathname.slice(folder.length) || 'index.html');
  const bytes = path ? fileAt(path) : null;
  if (!path || !bytes) {
    response.writeHead(404).end('not found');
    return;
  }
  const type = { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' };
  if (folder === '/compressed/')
    response.writeHead(200, { ...type, 'Content-Encoding': 'br' }).end(packed(bytes));
  else response.writeHead(200, type).end(bytes);
}).listen(4174, 'localhost');
