/** A button of a card, so that it is found again on the card that replaces it: by its words, or else by its place. */
export interface CardButton {
  readonly words: string | null;
  readonly place: number;
}

const buttonsOf = (card: Element | null): HTMLButtonElement[] => [
  ...(card?.querySelectorAll("button") ?? []),
];

/** The button of this card that has the focus. */
export function focusedButton(card: Element | null): CardButton | undefined {
  const buttons = buttonsOf(card);
  const place = buttons.findIndex((button) => button === document.activeElement);
  const button = buttons[place];
  return button && { words: button.textContent, place };
}

/** Focuses the button again that had the focus, on a card that may have been drawn anew since. */
export function focusButton(card: Element | null, { words, place }: CardButton): void {
  const buttons = buttonsOf(card);
  (buttons.find(({ textContent }) => textContent === words) ?? buttons[place])?.focus();
}
