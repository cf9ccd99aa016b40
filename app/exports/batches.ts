/** Rows in batches, each read when the one before was taken. */

export const batchSize = 500;

export async function* inBatches<Row>(
  ids: readonly string[],
  read: (ids: string[]) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  for (let first = 0; first < ids.length; first += batchSize) yield read(ids.slice(first, first + batchSize));
}
