/** The card that asks for the name of a community. */
export const name = () => ({
  label: "What is your community called?",
  purpose: "What is it for? One sentence; you can change it later.",
  purposes: "For example:",
  told: "Whoever creates it is its organiser at first. You can do everything else here, with cards like this one, or in the Guildhall tab.",
});
