/** What a member may ask of the contract. */
export type ContractCommand = {
  readonly type: "signContract";
  /** the version that the member read */
  readonly version: number;
};
