// Sets what a model reads of several files of strokes beside each other: a row for each file, and for each group of its writers.

import { reportOn, type ReadSample, type StrokeReport } from './stroke-report.ts';

/** What was read of one file; digits and what is no digit may stand in the same one. */
export interface ReadFile {
  name: string;
  samples: readonly ReadSample[];
}

/** Shares are in [0,1], and null where there is nothing to take a share of. */
export interface StrokeRow {
  file: string;
  /** It is what the writers' names have before their slash; null for a file as a whole. */
  group: string | null;
  digits: number;
  /** Suspects are left out of this and of what follows. */
  accuracy: number | null;
  accuracyWithSuspects: number | null;
  worst: { digit: string; accuracy: number } | null;
  digitsRefused: number | null;
  nonDigits: number;
  nonDigitsRefused: number | null;
}

/** @returns whether the label is one of the ten digits, so that any other answer is wrong */
export const isDigit = ({ label }: Pick<ReadSample, 'label'>): boolean => typeof label === 'number';

/** @returns the report on what all files hold together */
export function reportOnAll(files: readonly ReadFile[]): StrokeReport {
  const samples = files.flatMap((file) => file.samples);
  const others = samples.filter((each) => !isDigit(each));
  return reportOn(samples.filter(isDigit), others.length > 0 ? others : null);
}

/** @returns a row for each file, followed by rows for its groups of writers where it has more than one */
export function rowsOf(files: readonly ReadFile[]): StrokeRow[] {
  return files.flatMap((file) => {
    const groups = [...new Set(file.samples.map(groupOf))].sort();
    const whole = rowOf(file, null);
    if (groups.length < 2) return [whole];
    const rowOfGroup = (group: string | null) =>
      rowOf({ name: file.name, samples: file.samples.filter((each) => groupOf(each) === group) }, group);
    return [whole, ...groups.flatMap((group) => (group === null ? [] : [rowOfGroup(group)]))];
  });
}

function groupOf({ writer }: ReadSample): string | null {
  const slash = writer.indexOf('/');
  return slash < 0 ? null : writer.slice(0, slash);
}

function rowOf(file: ReadFile, group: string | null): StrokeRow {
  const report = reportOnAll([file]);
  const worst = Object.entries(report.perDigit).sort(([, one], [, other]) => one.accuracy - other.accuracy);
  const any = report.samplesWithoutSuspects > 0;
  return {
    file: file.name,
    group,
    digits: report.samplesWithoutSuspects,
    accuracy: any ? report.accuracyWithoutSuspects : null,
    accuracyWithSuspects: any ? report.accuracy : null,
    worst: any ? { digit: worst[0][0], accuracy: worst[0][1].accuracy } : null,
    digitsRefused: any ? report.digitsFlagged : null,
    nonDigits: report.othersSamples ?? 0,
    nonDigitsRefused: report.othersFlagged,
  };
}

const HEAD = ['', 'digits', 'right', 'with suspects', 'worst digit', 'refused', 'non-digits', 'refused'];

/** @returns the rows as a table in Markdown, with the mean over the files that have digits at its end */
export function describeRows(rows: readonly StrokeRow[]): string {
  const cells = rows.map((row) => [
    row.group === null ? row.file : `  ${row.group}`,
    row.digits > 0 ? String(row.digits) : '',
    percent(row.accuracy),
    percent(row.accuracyWithSuspects),
    row.worst ? `${percent(row.worst.accuracy)} (${row.worst.digit})` : '',
    percent(row.digitsRefused),
    row.nonDigits > 0 ? String(row.nonDigits) : '',
    percent(row.nonDigitsRefused),
  ]);
  const files = rows.filter(({ group, digits }) => group === null && digits > 0);
  if (files.length > 1) cells.push(meanOf(files));
  const widths = HEAD.map((head, at) => Math.max(head.length, ...cells.map((row) => row[at].length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join(' | ')} |`;
  const rule = line(widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)));
  return [line(HEAD), rule, ...cells.map(line)].join('\n');
}

/** Each file weighs the same, so that the largest does not decide alone. */
function meanOf(files: readonly StrokeRow[]): string[] {
  const mean = (of: (row: StrokeRow) => number | null) =>
    percent(files.reduce((sum, row) => sum + (of(row) ?? 0), 0) / files.length);
  return [
    'mean of the files',
    '',
    mean((row) => row.accuracy),
    mean((row) => row.accuracyWithSuspects),
    mean((row) => row.worst && row.worst.accuracy),
    mean((row) => row.digitsRefused),
    '',
    '',
  ];
}

const percent = (share: number | null) => (share === null ? '' : `${(share * 100).toFixed(2)} %`);
