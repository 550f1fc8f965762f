import { zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../testing/problem-of.ts';
import { makeZip, openZip } from './zip.ts';

const text = (value: string) => new TextEncoder().encode(value);
const named = (bytes: Uint8Array<ArrayBuffer>) => ({ name: 'model.zip', bytes });

const problemIn = (bytes: Uint8Array<ArrayBuffer>) => problemOf(() => openZip(named(bytes)));

/** Changes what the directory of a zip with one entry says. @param offset of a field of four bytes in the entry */
function withField(bytes: Uint8Array<ArrayBuffer>, offset: number, value: number): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const directory = view.getUint32(copy.length - 6, true);
  view.setUint32(directory + offset, value, true);
  return copy;
}

const [FLAGS, CRC, SIZE] = [8, 16, 24];

describe('zip', () => {
  const entries = { 'model.json': text('{"a": 1}'), 'weights.bin': new Uint8Array(20_000) };

  it('a zip that we make holds what was put in, and is the same at each time', () => {
    const zip = makeZip(entries);
    expect(Object.fromEntries(openZip(named(zip)))).toEqual(entries);
    expect(makeZip(entries)).toEqual(zip);
    expect(zip.length).toBeLessThan(1_000);
  });

  it('a folder that was packed as a whole opens like its files, without what macOS adds', () => {
    const packed = zipSync({
      model: { ...entries, '.DS_Store': text('x') },
      __MACOSX: { model: { '._model.json': text('x') } },
    } satisfies Zippable);
    expect(Object.fromEntries(openZip(named(packed)))).toEqual(entries);
  });

  it('a name that leads out of its folder is nothing but a key', () => {
    const names = [...openZip(named(zipSync({ '../../a': text('x'), 'c:\\b': text('x') }))).keys()];
    expect(names).toEqual(['../../a', 'c:/b']);
  });

  it('a zip that declares more than the bound is refused before anything is unpacked', async () => {
    const zip = withField(zipSync({ a: text('x') }), SIZE, 0xfffffff0);
    expect(await problemIn(zip)).toMatchObject({ problem: 'too-large', bytes: 0xfffffff0 });
  });

  it('a zip that holds more than it declares is refused', async () => {
    const bomb = withField(zipSync({ a: new Uint8Array(30_000_000) }), SIZE, 100);
    expect(await problemIn(bomb)).toEqual({ problem: 'damaged', file: 'model.zip', part: 'a' });
  });

  it('a checksum that does not fit, a password, and two entries of one name are refused', async () => {
    const zip = zipSync({ a: text('x') });
    expect(await problemIn(withField(zip, CRC, 1))).toEqual({
      problem: 'damaged',
      file: 'model.zip',
      part: 'a',
    });
    expect(await problemIn(withField(zip, FLAGS, 1))).toEqual({ problem: 'encrypted', file: 'model.zip' });
    const twins = zipSync({ 'a/x': text('x'), 'a\\x': text('y') });
    expect(await problemIn(twins)).toEqual({ problem: 'damaged', file: 'model.zip', part: 'a/x' });
  });

  it('a zip of too many files, a part of one and something else are refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`${index}`, text('x')]));
    expect(await problemIn(zipSync(many))).toMatchObject({ problem: 'unknown-file' });
    expect(await problemIn(zipSync(entries).slice(0, -30))).toMatchObject({
      problem: 'damaged',
      part: 'zip',
    });
    expect(await problemIn(new Uint8Array(0))).toMatchObject({ problem: 'damaged' });
  });
});
