/// <reference lib="webworker" />
import { argon2id } from 'hash-wasm';

interface Work {
  salt: string;
  target: string;
  below: number;
  memory: number;
}

/** Tries every number in turn; the one that was meant lies below the bound. */
onmessage = async ({ data }: MessageEvent<Work>) => {
  for (let number = 0; number < data.below; number += 1) {
    const hash = await argon2id({
      password: String(number),
      salt: new TextEncoder().encode(data.salt),
      parallelism: 1,
      iterations: 1,
      memorySize: data.memory,
      hashLength: 32,
      outputType: 'hex',
    });
    if (hash === data.target) {
      postMessage(number);
      return;
    }
  }
  throw new Error('no number fits');
};
