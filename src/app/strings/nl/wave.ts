export const waveTexts = {
  start: "Start de drie minuten",
  stop: "Eerder stoppen",
  again: "Nog een keer",
  finished: "Je bent er doorheen. Je hoefde alleen te blijven kijken.",
  stoppedEarly: "Je stopte eerder. Dat mag, en het telt als oefenen.",
  stillToGo: "nog even blijven",
  remaining: (seconds: number) => {
    const minutes = Math.round(seconds / 60);
    if (seconds >= 60) return minutes === 1 ? "Nog één minuut" : `Nog ${minutes} minuten`;
    return `Nog ${seconds} seconden`;
  },
  done: (seconds: number) => {
    if (seconds < 60)
      return seconds === 1 ? "Je bleef één seconde op de golf." : `Je bleef ${seconds} seconden op de golf.`;
    const minutes = Math.floor(seconds / 60);
    return minutes === 1 ? "Je bleef ruim één minuut op de golf." : `Je bleef ${minutes} minuten op de golf.`;
  },
} as const;
