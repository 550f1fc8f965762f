// Computes how well a model reads pen drawings, and writes the figures as text.

import type { Answer } from '../src/domain/reading/answer.ts';

export interface ReadSample {
  id: string;
  label: number | string;
  writer: string;
  suspect: boolean;
  /** It is the digit with the largest probability, whatever the answer says of it; null when there was hardly any ink. */
  digit: number | null;
  answer: Answer['kind'];
}

interface Share {
  samples: number;
  right: number;
  accuracy: number;
}

/** Accuracies and flagged shares are in [0,1]. */
export interface StrokeReport {
  samples: number;
  accuracy: number;
  samplesWithoutSuspects: number;
  accuracyWithoutSuspects: number;
  /** From here on suspects are left out. */
  perDigit: Record<string, Share>;
  worstWriters: ({ writer: string } & Share)[];
  confusions: { label: string; read: string; count: number; ids: string[] }[];
  answers: Partial<Record<Answer['kind'], number>>;
  /** The page would not accept this share of the digits as digits. */
  digitsFlagged: number;
  othersSamples: number | null;
  othersFlagged: number | null;
  othersAnswers: Partial<Record<Answer['kind'], number>> | null;
}

const WORST = 10;
const FLAGS: readonly Answer['kind'][] = ['empty', 'not-a-digit', 'several-digits'];

/** @param others samples that are no digits; null without any */
export function reportOn(digits: readonly ReadSample[], others: readonly ReadSample[] | null): StrokeReport {
  const sure = digits.filter((each) => !each.suspect);
  const writers = [...groups(sure, (each) => each.writer)].map(([writer, read]) => ({
    writer,
    ...share(read),
  }));
  return {
    samples: digits.length,
    accuracy: share(digits).accuracy,
    samplesWithoutSuspects: sure.length,
    accuracyWithoutSuspects: share(sure).accuracy,
    perDigit: Object.fromEntries(
      [...groups(sure, (each) => String(each.label))]
        .sort(([one], [other]) => one.localeCompare(other))
        .map(([digit, read]) => [digit, share(read)]),
    ),
    worstWriters: writers
      .filter((each) => each.right < each.samples)
      .sort((one, other) => other.samples - other.right - (one.samples - one.right))
      .slice(0, WORST),
    confusions: [...groups(sure.filter(isWrong), (each) => `${each.label} ${each.digit ?? 'nothing'}`)]
      .map(([pair, read]) => ({
        label: pair.split(' ')[0],
        read: pair.split(' ')[1],
        count: read.length,
        ids: read.map((each) => each.id),
      }))
      .sort((one, other) => other.count - one.count),
    answers: answerCounts(sure),
    digitsFlagged: flagged(sure),
    othersSamples: others?.length ?? null,
    othersFlagged: others && flagged(others),
    othersAnswers: others && answerCounts(others),
  };
}

const isWrong = ({ label, digit }: ReadSample) => label !== digit;

function share(read: readonly ReadSample[]): Share {
  const right = read.length - read.filter(isWrong).length;
  return { samples: read.length, right, accuracy: read.length > 0 ? right / read.length : 0 };
}

function flagged(read: readonly ReadSample[]): number {
  return read.length > 0 ? read.filter(({ answer }) => FLAGS.includes(answer)).length / read.length : 0;
}

function answerCounts(read: readonly ReadSample[]): StrokeReport['answers'] {
  return Object.fromEntries([...groups(read, (each) => each.answer)].map(([kind, of]) => [kind, of.length]));
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    found.set(key, [...(found.get(key) ?? []), item]);
  }
  return found;
}

/** @returns the report as lines of text */
export function describeReport(report: StrokeReport): string {
  const percent = (value: number) => `${(value * 100).toFixed(2)} %`;
  const counts = (answers: StrokeReport['answers']) =>
    Object.entries(answers)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ');
  const lines = [
    `Right: ${percent(report.accuracy)} of ${report.samples}; without suspects ` +
      `${percent(report.accuracyWithoutSuspects)} of ${report.samplesWithoutSuspects}`,
    ...Object.entries(report.perDigit).map(
      ([digit, { right, samples, accuracy }]) => `  ${digit}: ${percent(accuracy)} (${right} of ${samples})`,
    ),
    `Confused: ${report.confusions.map(({ label, read, count }) => `${label} as ${read}: ${count}`).join(', ')}`,
    `Worst writers: ${report.worstWriters.map(({ writer, right, samples }) => `${writer} ${right} of ${samples}`).join(', ')}`,
    `Answers: ${counts(report.answers)}; flagged ${percent(report.digitsFlagged)}`,
  ];
  if (report.othersFlagged !== null && report.othersAnswers)
    lines.push(
      `Not digits: ${percent(report.othersFlagged)} of ${report.othersSamples} flagged; ` +
        counts(report.othersAnswers),
    );
  return lines.join('\n');
}
