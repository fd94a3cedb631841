/** A soft sound when a task's time is over; a person can switch it off, and it stays off. */
import { ref } from 'vue'

const KEY = 'lectern-sound'
/** Two notes of a bell, Hz, and how long they ring, s. */
const NOTES = [659.25, 523.25]
const RING = 1.6
/** Soft: a share of the full volume. */
const VOLUME = 0.12

export const isSoundOn = ref(kept(KEY) !== 'off')

export function toggleSound(): void {
  isSoundOn.value = !isSoundOn.value
  keep(KEY, isSoundOn.value ? 'on' : 'off')
}

/** @param end names what is over: the windows of one browser ring once for it */
export function chime(end: string): void {
  // A window in which nobody has done anything yet is silent, and leaves it to another.
  const isSilent = 'userActivation' in navigator && !navigator.userActivation.hasBeenActive
  if (!isSoundOn.value || isSilent || kept('lectern-chimed') === end) return
  keep('lectern-chimed', end)
  try {
    const context = new AudioContext()
    NOTES.forEach((frequency, index) => ring(context, frequency, index * 0.45))
    setTimeout(() => void context.close(), (RING + NOTES.length) * 1000)
  } catch {
    // A browser without sound shows that the time is over.
  }
}

function ring(context: AudioContext, frequency: number, after: number): void {
  const at = context.currentTime + after
  const tone = context.createOscillator()
  const volume = context.createGain()
  tone.frequency.value = frequency
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(VOLUME, at + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.0001, at + RING)
  tone.connect(volume).connect(context.destination)
  tone.start(at)
  tone.stop(at + RING)
}

function kept(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    // On a server, or in a browser that keeps nothing.
    return null
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // As above.
  }
}
