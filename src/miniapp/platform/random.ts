import Taro from '@tarojs/taro'
import { sha256 } from '@noble/hashes/sha2'

/** Bytes from the device's own source, for keys. Asynchronous because WeChat's is. */
export const deviceRandom = (length: number): Promise<Uint8Array> =>
  process.env.TARO_ENV === 'weapp' ? phoneRandom(length) : browserRandom(length)

/** By callbacks: Taro hands this one through without making a promise of it. */
const phoneRandom = (length: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    void Taro.getRandomValues({
      length,
      success: ({ randomValues }) => resolve(new Uint8Array(randomValues)),
      fail: reject,
    })
  })

const browserRandom = async (length: number): Promise<Uint8Array> =>
  crypto.getRandomValues(new Uint8Array(length))

/**
 * Bytes at once, for ids and nonces that only must not repeat: a hash chain, mixed with device
 * randomness as soon as WeChat hands it over.
 */
export class RandomStream {
  private state: Uint8Array = new Uint8Array(32)
  private counter = 0

  constructor(seed: Uint8Array) {
    this.mix(seed)
  }

  mix(entropy: Uint8Array): void {
    this.state = sha256(concat(this.state, entropy))
  }

  take(length: number): Uint8Array {
    const out = new Uint8Array(length)
    for (let at = 0; at < length; at += 32) {
      this.counter += 1
      const block = sha256(concat(this.state, new Uint8Array(Uint32Array.of(this.counter).buffer)))
      out.set(block.subarray(0, Math.min(32, length - at)), at)
    }
    this.state = sha256(this.state)
    return out
  }
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const out = new Uint8Array(a.length + b.length)
  out.set(a)
  out.set(b, a.length)
  return out
}

let stream: RandomStream | undefined

/** Random bytes without waiting; never use them as a key. */
export function quickRandom(length: number): Uint8Array {
  stream ??= startStream()
  return stream.take(length)
}

function startStream(): RandomStream {
  const weak = new Float64Array([Date.now(), Math.random(), Math.random(), Math.random(), Math.random()])
  const started = new RandomStream(new Uint8Array(weak.buffer))
  // Until this arrives the ids rest on time and Math.random, which is enough not to repeat.
  void deviceRandom(32).then((entropy) => started.mix(entropy))
  return started
}
