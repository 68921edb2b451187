/** Stands in for the writer of Parquet, which the viewer does not offer: a quarter of the page's code would be for it. */
export function parquetWriteBuffer(): never {
  throw new Error('The viewer writes no Parquet.');
}
