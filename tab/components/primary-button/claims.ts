/** A button that would be the primary one of the page. */
interface Claim {
  readonly button: HTMLElement;
  /** in a form or a question that the person has opened */
  readonly opened: boolean;
  /** is told whether it is the primary one */
  readonly tell: (isPrimary: boolean) => void;
}

let claims: readonly Claim[] = [];

/** Claims to be the page's primary button, until the returned function is called. */
export function claimPrimary(claim: Claim): () => void {
  // The same listener is added once only, however often this is called.
  document.addEventListener("toggle", toggled, true);
  settle([...claims, claim]);
  return () => {
    settle(claims.filter((each) => each !== claim));
    if (claims.length === 0) document.removeEventListener("toggle", toggled, true);
  };
}

/** What is unfolded is opened at that moment. */
function toggled({ target }: Event): void {
  const inside = ({ button }: Claim) => target instanceof Node && target.contains(button);
  settle([...claims.filter((each) => !inside(each)), ...claims.filter(inside)]);
}

/** What was opened last comes first, then what is first on the page. */
function settle(next: readonly Claim[]): void {
  claims = next;
  const shown = claims.filter(({ button }) => button.closest("details:not([open])") === null);
  const opened = shown.findLast((each) => each.opened || each.button.closest("details") !== null);
  const [first] = shown.toSorted((one, other) => (isBefore(one.button, other.button) ? -1 : 1));
  const primary = opened ?? first;
  for (const claim of claims) claim.tell(claim === primary);
}

const isBefore = (one: Node, other: Node): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
