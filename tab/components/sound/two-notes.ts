let context: AudioContext | undefined;

/** E5 and C5: falling, like a doorbell far away. */
const NOTES = [659.26, 523.25] as const;
const NOTE_LASTS = 0.9;
const NOTE_AFTER = 0.28;
const LOUDNESS = 0.12;

/** A gentle falling two-note sound. Silent where the browser allows no sound yet. */
export function playTwoNotes(): void {
  if (typeof AudioContext === "undefined") return;
  const audio = (context ??= new AudioContext());
  void audio.resume().then(() => {
    NOTES.forEach((frequency, index) => playNote(audio, frequency, audio.currentTime + index * NOTE_AFTER));
  });
}

function playNote(audio: AudioContext, frequency: number, at: number): void {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = frequency;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(LOUDNESS, at + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + NOTE_LASTS);
  tone.connect(volume).connect(audio.destination);
  tone.start(at);
  tone.stop(at + NOTE_LASTS);
}
