/** The card that asks for the name of a community. */
export const name = () => ({
  label: "What is your community called?",
  told: "Whoever founds it looks after it at first. All that follows can be done here, with cards like this one, or in the Guildhall tab.",
});
