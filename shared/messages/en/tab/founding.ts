export const founding = () => ({
  heading: "Create your community",
  body: "A community of practice meets here to learn from one another. Give yours a name to get started.",
  left: (name: string): string => `${name} has moved to another chat, with everything it has.`,
  leftLink: "Open it there",
  name: "Name of the community",
  placeholder: "Frontend Guild",
  purpose: "What is it for?",
  purposeHint: "One sentence, shown to everybody. You can change it later.",
  purposes: "For example",
  button: "Create community",
  busy: "Creating…",
  suggested:
    "This is what the meeting is called; you can change it. You will be the community’s organiser at first, and can name others.",
  after: "You will be its organiser at first, and can name others.",
});
