import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { photoFiles } from './photo-files.ts';
import { describeDifferences, describePhotos, reportOn, type ReadPicture } from './photo-report.ts';

const picture = (label: number | null, said: string, half: ReadPicture['half']): ReadPicture => ({
  file: `${label}.png`,
  path: '',
  label,
  kind: 'pencil',
  half,
  said,
});

test('a picture is right when the page says its digit, and one of none when it says any other thing', () => {
  const report = reportOn([
    picture(3, '3', 'developed'),
    picture(3, '8', 'developed'),
    picture(3, 'not-sure', 'held'),
    picture(null, 'empty', 'held'),
    picture(null, '0', 'held'),
  ]);
  expect(report.digits).toEqual({
    developed: { right: 1, pictures: 2 },
    held: { right: 0, pictures: 1 },
  });
  expect(report.others).toEqual({ held: { right: 1, pictures: 2 } });
  expect(report.wrong.map(({ said }) => said)).toEqual(['8', 'not-sure', '0']);
  expect(describePhotos(report)).toContain('Read right: 1 of 3 (33.3 %); developed 1 of 2 (50.0 %)');
});

test('what is said otherwise is told picture by picture', () => {
  const twice = [
    { file: 'a.png', said: '7', otherwise: '7' },
    { file: 'b.png', said: '1', otherwise: 'problem' },
  ];
  expect(describeDifferences('Firefox', twice)).toBe('Firefox: 1 of 2 alike\n  b.png: 1, there problem');
});

test('labels and kinds come from the table, halves are equal, and the same seed parts alike', () => {
  const folder = mkdtempSync(join(tmpdir(), 'photos-'));
  mkdirSync(join(folder, 'not-digits'));
  writeFileSync(join(folder, 'not-digits', 'n.png'), '');
  writeFileSync(
    join(folder, 'labels.csv'),
    'file,label,kind\r\na.png,0,"scan, pencil"\r\nb.png,7,chalk\nc.png,1\nd.png,2,pen\n',
  );
  const files = photoFiles(folder, 1);
  expect(files.map(({ file, label, kind }) => [file, label, kind])).toEqual([
    ['a.png', 0, 'scan, pencil'],
    ['b.png', 7, 'chalk'],
    ['c.png', 1, ''],
    ['d.png', 2, 'pen'],
    ['n.png', null, 'not-digits'],
  ]);
  expect(files.slice(0, 4).filter(({ half }) => half === 'held')).toHaveLength(2);
  expect(photoFiles(folder, 1)).toEqual(files);
});
