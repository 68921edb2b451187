export type { Analysis, Mention, Name, Role, Word } from './analysis/analysis.ts';
export type { Document } from './document/document.ts';
