/** For those who see everything but are asked nothing. */
export const following = () => ({
  onlyFollow: "I only follow",
  told: "You only follow: you see everything and are asked nothing.",
  takePart: "Take part",
});
