export const founding = () => ({
  heading: "Found your community",
  body: "A community of practice meets here to learn from one another. Give yours a name and you are under way.",
  name: "Name of the community",
  placeholder: "Frontend Guild",
  button: "Found it",
  busy: "Founding…",
  after: "You will look after it at first, and can name others.",
});
