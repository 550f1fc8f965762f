// Writes the databases of earlier versions as their pages wrote them, by hand: docs/formats.md describes the records.

/** Version 1 of `digit-lab`, with one model. */
export const OLD_MODEL = {
  version: 1,
  model: {
    network: [{ kind: 'flatten' }, { kind: 'dense', units: 10, activation: 'softmax' }],
    weights: [
      { shape: [784, 10], values: new Float32Array(7_840).fill(0.25) },
      { shape: [10], values: new Float32Array(10).fill(-1) },
    ],
    familiarity: { least: 2.5, falseRejects: 0.01, images: 3_000 },
    trainedOn: 48_000,
  },
  epoch: 3,
  valAccuracy: 0.987,
  savedAt: '2026-11-25T09:30:00.000Z',
};

/** @returns a record of version 1 of `digit-lab-digits`; `number` makes its picture */
export function oldDigit(label: number, number = label) {
  const picture = new Uint8Array(784);
  picture[number] = 255;
  return {
    id: `00000000${String(number).padStart(8, '0')}`,
    label,
    strokes: [
      [
        { x: 400.5, y: 100 },
        { x: 410, y: 900 },
      ],
    ],
    picture,
    keptAt: '2026-11-25T10:00:00.000Z',
  };
}

export function writeOldModel(record: unknown = OLD_MODEL): Promise<void> {
  return write('digit-lab', 1, 'models', undefined, (store) => store.put(record, 'latest'));
}

export function writeOldDigits(...records: unknown[]): Promise<void> {
  return write('digit-lab-digits', 1, 'digits', 'id', (store) => records.forEach((each) => store.put(each)));
}

export async function readOldDigits(): Promise<unknown[]> {
  let found: IDBRequest<unknown[]>;
  await write('digit-lab-digits', 1, 'digits', 'id', (store) => (found = store.getAll()));
  return found!.result;
}

/** Makes the database where there is none, works on its one store, and closes it. */
export function write(
  database: string,
  version: number,
  name: string,
  keyPath: string | undefined,
  work: (store: IDBObjectStore) => unknown,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, version);
    request.onupgradeneeded = () => request.result.createObjectStore(name, { keyPath: keyPath ?? null });
    request.onerror = () => reject(request.error ?? new Error(database));
    request.onsuccess = () => {
      const transaction = request.result.transaction(name, 'readwrite');
      work(transaction.objectStore(name));
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}
