/**
 * What collections are for, by kind. A feature that opens collections adds its own kind, with what it must know again
 * later; collections themselves make nothing of it.
 */
export interface CollectionPurposes {
  /** what a member asked */
  readonly asked: { readonly prompt: string };
}

export type Purpose = {
  readonly [Kind in keyof CollectionPurposes]: { readonly kind: Kind } & CollectionPurposes[Kind];
}[keyof CollectionPurposes];
