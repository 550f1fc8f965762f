// Writes the figures as Markdown, for the console and for the part of docs/performance.md between its two marks.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { table, type Part } from './parts/part.ts';
import type { BenchRecord } from './record.ts';

const DOCS = join(import.meta.dirname, '../docs/performance.md');
const [BEGIN, END] = ['<!-- bench -->', '<!-- /bench -->'];

/** @param names of parts that were measured @returns their goals in one table, then the tables of each */
export function reportOf(
  parts: Record<string, Part<unknown>>,
  { machine, parts: measured }: BenchRecord,
  names: readonly string[],
): string {
  const reports = names.map((name) => parts[name].report(measured[name]));
  const rows = reports.flatMap((report) => report.rows);
  const { processor, cores, memoryGB, browser, node, date } = machine;
  return [
    `All of it on one machine: ${processor}, ${cores} cores, ${memoryGB} GB; ${browser}, Node ${node}; ${date}.`,
    ...(rows.length > 0 ? [table(['Figure', 'found', 'must', 'aim'], rows)] : []),
    ...reports.flatMap(({ tables }) => tables),
  ].join('\n\n');
}

/** Replaces the tables in docs/performance.md. @param text Markdown of `reportOf` */
export function writeDocs(text: string): void {
  const before = readFileSync(DOCS, 'utf8');
  const [head, rest] = before.split(BEGIN);
  const [, tail] = rest.split(END);
  writeFileSync(DOCS, `${head}${BEGIN}\n\n${text}\n\n${END}${tail}`);
}
