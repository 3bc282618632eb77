export const founding = () => ({
  heading: "Create your community",
  body: "A community of practice meets here to learn from one another. Give yours a name to get started.",
  name: "Name of the community",
  placeholder: "Frontend Guild",
  button: "Create community",
  busy: "Creating…",
  after: "You will be its organiser at first, and can name others.",
});
