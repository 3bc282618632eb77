/**
 * What collections are for, by kind. A feature that opens collections adds its own kind, with whatever it needs later;
 * collections themselves do not interpret it.
 */
export interface CollectionPurposes {
  /** what a member asked */
  readonly asked: { readonly prompt: string };
}

export type Purpose = {
  readonly [Kind in keyof CollectionPurposes]: { readonly kind: Kind } & CollectionPurposes[Kind];
}[keyof CollectionPurposes];
