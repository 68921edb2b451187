declare module 'shacl-engine' {
  interface TermLike {
    readonly termType: string;
    readonly value: string;
  }
  interface Pointer {
    readonly term?: TermLike;
    readonly terms: readonly TermLike[];
  }
  interface PathStep {
    readonly predicates: readonly TermLike[];
  }
  interface ValidationResult {
    readonly focusNode: Pointer;
    readonly path: readonly PathStep[] | null | undefined;
    readonly value?: Pointer;
    readonly message: readonly TermLike[];
    readonly shape: { readonly ptr: Pointer };
    readonly constraintComponent: TermLike;
    readonly severity: TermLike;
  }
  class Validator {
    constructor(shapes: unknown, options: { factory: unknown });
    validate(data: { dataset: unknown }): Promise<{ readonly conforms: boolean; readonly results: ValidationResult[] }>;
  }
}
