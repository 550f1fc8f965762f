// Serves the built page from a host that a test can take off the net, damage, and update to a second build.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { BUILD_META } from '../../src/domain/offline/offline-build.ts';

const DIST = join(import.meta.dirname, '../../dist');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
};

type Build = ReadonlyMap<string, Buffer>;

export interface ServedBuilds {
  /** The address of the page, under a sub-path. */
  readonly address: string;
  /** What the host serves from now on; a second build has other names for some files, and lacks those of the first. */
  build: Build;
  /** It breaks the connection off in the middle of files whose names match. */
  cuts: RegExp | null;
  /** It changes files whose names match on their way. */
  damages: RegExp | null;
  close(): Promise<void>;
}

export function firstBuild(): Build {
  const names = readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(DIST.length + 1));
  return new Map(names.map((name) => [name, readFileSync(join(DIST, name))]));
}

/** @returns the build as it would be after a change of the room Runs: other names and hashes, and the old files are gone */
export function secondBuild(first: Build): Build {
  const chunk = [...first.keys()].find((name) => /^assets\/RunsRoom-.*\.js$/.test(name))!;
  const old = chunk.slice('assets/'.length, -'.js'.length);
  const id = buildOf(first);
  const isText = (name: string) => /\.(js|html)$/.test(name);
  const renamed = [...first].map(([name, bytes]): [string, Buffer, Buffer] => {
    const text = bytes
      .toString('utf8')
      .replaceAll(old, 'RunsRoom-SECOND01')
      .replaceAll(id, 'secondbuild00000');
    return [name.replace(old, 'RunsRoom-SECOND01'), bytes, isText(name) ? Buffer.from(text) : bytes];
  });
  const integrity = (bytes: Buffer) => createHash('sha256').update(bytes).digest('base64');
  let worker = renamed.find(([name]) => name === 'service-worker.js')![2].toString('utf8');
  for (const [, before, after] of renamed) worker = worker.replaceAll(integrity(before), integrity(after));
  return new Map([
    ...renamed.map(([name, , after]) => [name, after] as const),
    ['service-worker.js', Buffer.from(worker)],
  ]);
}

/** @returns the id that the build's page says */
export function buildOf(build: Build): string {
  const html = build.get('index.html')!.toString('utf8');
  return new RegExp(`name="${BUILD_META}" content="(\\S+)`).exec(html)![1];
}

export async function serveBuilds(): Promise<ServedBuilds> {
  const base = '/school/lab/';
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname === base ? 'index.html' : pathname.slice(base.length);
    const bytes = pathname.startsWith(base) ? served.build.get(name) : undefined;
    if (!bytes) return void response.writeHead(404).end('not found');
    response.writeHead(200, {
      'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
      'Content-Length': bytes.length,
      'Cache-Control': name.startsWith('assets/') ? 'max-age=31536000, immutable' : 'max-age=600',
    });
    if (served.cuts?.test(name)) {
      response.write(bytes.subarray(0, bytes.length / 2));
      return void request.socket.destroy();
    }
    const damaged = served.damages?.test(name)
      ? Buffer.concat([bytes.subarray(0, -1), Buffer.from([7])])
      : bytes;
    response.end(damaged);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const served: ServedBuilds = {
    address: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    build: firstBuild(),
    cuts: null,
    damages: null,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return served;
}
