/** Words for offices: with a capital they look like names, but each stands for whoever holds the office, or before a name for its bearer. */
export const OFFICES: ReadonlySet<string> = new Set(
  `secretary president minister premier chancellor chair chairman chairwoman director mayor senator governor congressman congresswoman
  king queen prince princess emperor speaker ambassador envoy commissioner judge justice general colonel admiral captain sergeant
  member spokesman spokeswoman leader chief`.split(/\s+/),
);
