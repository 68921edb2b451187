/**
 * Stands in for packages that the page's own packages import and the page never calls: the writer of Parquet, and the index of
 * names (it has a search of its own). Whatever is imported of them is missing, which the bundler is told to take.
 */
export {};
