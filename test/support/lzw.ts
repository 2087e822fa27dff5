/** One byte again and again as an LZW stream: every code is the last one and that byte once more. */
export function lzwRun(size: number, { early = 1 } = {}): Buffer {
  const bytes: number[] = []
  let [held, bits, width, next, written] = [0, 0, 9, 258, 0]
  const write = (code: number) => {
    held = (held << width) | code
    for (bits += width; bits >= 8; bits -= 8) bytes.push((held >> (bits - 8)) & 0xff)
    held &= (1 << bits) - 1
  }
  const begin = () => {
    write(256)
    ;[width, next] = [9, 258]
    write(0)
    written += 1
  }
  begin()
  while (written < size) {
    if (next === 4096) {
      begin()
      continue
    }
    write(next)
    written += next - 256
    next += 1
    if (next + early >= 1 << width && width < 12) width += 1
  }
  write(257)
  if (bits > 0) bytes.push((held << (8 - bits)) & 0xff)
  return Buffer.from(bytes)
}
