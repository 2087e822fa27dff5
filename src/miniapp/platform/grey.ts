/** The long side of the small copy a photo is judged by. */
export const greyLongSide = 320

/** A photo as it is judged: small, and only its brightness, 0 to 255. */
export interface GreyPicture {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

/** Brightness of canvas pixels, as the eye weighs the colours. */
export function greyOf({
  width,
  height,
  data,
}: {
  readonly width: number
  readonly height: number
  readonly data: ArrayLike<number>
}): GreyPicture {
  const grey = Uint8Array.from({ length: width * height }, (_, index) => {
    const [red = 0, green = 0, blue = 0] = [data[index * 4], data[index * 4 + 1], data[index * 4 + 2]]
    return (red * 299 + green * 587 + blue * 114) / 1000
  })
  return { width, height, grey }
}
