/** Where an error happened and what the user can do about it. */
export interface ErrorPlace {
  /** The file, field, line or option that is at fault. */
  readonly where?: string;
  /** What to do, as a short imperative sentence. */
  readonly hint?: string;
}

/** The errors that Dossier throws on purpose; `code` is stable, the message is for people. */
export abstract class DossierError extends Error {
  readonly code: string;
  readonly where: string | undefined;
  readonly hint: string | undefined;

  constructor(code: string, what: string, { where, hint }: ErrorPlace = {}) {
    super([where === undefined ? what : `${where}: ${what}`, hint].filter(Boolean).join(' '));
    this.name = new.target.name;
    this.code = code;
    this.where = where;
    this.hint = hint;
  }
}

/** Your text or file cannot be read or makes no sense. */
export class InputError extends DossierError {}

/** The model's files are missing, broken or of another version. */
export class ModelError extends DossierError {}

/** The call or the command line is wrong. */
export class UsageError extends DossierError {}

/** A corpus folder or a triple store failed or refused. */
export class StoreError extends DossierError {}
