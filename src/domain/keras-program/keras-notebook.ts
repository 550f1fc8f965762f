// Writes an experiment as a Jupyter notebook (nbformat 4.5) with the parts of the Python program as its cells.

import type { KerasExperiment } from './keras-experiment.ts';
import { programParts, sentencesOf } from './program-parts.ts';
import type { ProgramWords } from './program-words.ts';
import { markdownText } from './safe-text.ts';

type Cell =
  | { cell_type: 'markdown'; id: string; metadata: object; source: string[] }
  | {
      cell_type: 'code';
      id: string;
      metadata: object;
      execution_count: null;
      outputs: [];
      source: string[];
    };

/**
 * @param words in the language of the page
 * @returns the text of a file that ends in .ipynb; the ids of its cells are the same for every experiment
 */
export function kerasNotebook(experiment: KerasExperiment, words: ProgramWords): string {
  const paragraph = (sentences: readonly string[]) => sentences.join(words.between);
  const cells = programParts(experiment, words, 'notebook').flatMap((part): Cell[] => [
    markdown(
      `${part.name}-text`,
      `## ${words.parts[part.name].heading}\n\n${paragraph(sentencesOf(part, words))}`,
    ),
    code(part.name, part.code.join('\n'), part.name === 'settings' ? { tags: ['parameters'] } : {}),
  ]);
  const head = markdown('about', `# ${markdownText(experiment.title)}\n\n${paragraph(words.about)}`);
  return `${JSON.stringify(
    {
      cells: [head, ...cells],
      metadata: {
        kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
        language_info: { name: 'python' },
      },
      nbformat: 4,
      nbformat_minor: 5,
    },
    null,
    1,
  )}\n`;
}

function markdown(id: string, text: string): Cell {
  return { cell_type: 'markdown', id, metadata: {}, source: linesOf(text) };
}

/** The tag `parameters` marks the cell that papermill and others change. */
function code(id: string, text: string, metadata: object): Cell {
  return { cell_type: 'code', id, metadata, execution_count: null, outputs: [], source: linesOf(text) };
}

/** @returns the lines as nbformat has them, each but the last with its line break */
function linesOf(text: string): string[] {
  return text.split('\n').map((line, index, lines) => (index < lines.length - 1 ? `${line}\n` : line));
}
