import { SIGNATURE_BOX } from '#policy'
import { Canvas, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { inkSize, openInk, pointOf, type Ink, type Point } from '../platform'
import { a11y } from './a11y'
import { Button } from './button'
import './signature-pad.css'

const canvasId = 'signature-canvas'
/** What travels stays below the contract's 8,000 characters: eight for a point. */
const maxPoints = 900

interface Props {
  /** Strokes `x,y x,y;x,y` in the signature's box; undefined when there is none. */
  onChange: (strokes: string | undefined) => void
}

/** A place to sign with the finger; kept as strokes, a few hundred numbers, so that it waits offline with the rest. */
export function SignaturePad({ onChange }: Props) {
  const ink = useRef<Ink>()
  const size = useRef({ width: 1, height: 1 })
  const strokes = useRef<Point[][]>([])
  const [isEmpty, setEmpty] = useState(true)
  useEffect(() => {
    void openInk(canvasId).then((opened) => {
      ink.current = opened
    })
    void inkSize(canvasId).then((found) => {
      if (found && found.width > 0) size.current = { width: found.width, height: found.height }
    })
  }, [])

  const draw = (event: unknown, isNew: boolean) => {
    const point = pointOf(canvasId, event as Parameters<typeof pointOf>[1])
    const count = strokes.current.reduce((sum, stroke) => sum + stroke.length, 0)
    if (point === undefined || count >= maxPoints) return
    if (isNew) strokes.current.push([])
    const stroke = strokes.current[strokes.current.length - 1]
    if (stroke === undefined) return
    const last = stroke[stroke.length - 1] ?? point
    // Closer than a pen is wide says nothing more.
    if (stroke.length > 0 && Math.abs(last.x - point.x) + Math.abs(last.y - point.y) < 3) return
    stroke.push(point)
    ink.current?.line(last, point)
  }
  const lift = () => {
    setEmpty(false)
    onChange(strokesText(strokes.current, size.current))
  }
  const clear = () => {
    strokes.current = []
    ink.current?.clear()
    setEmpty(true)
    onChange(undefined)
  }
  return (
    <View className="signature">
      <Canvas
        type="2d"
        id={canvasId}
        canvasId={canvasId}
        className="signature-canvas"
        disableScroll
        onTouchStart={(event) => draw(event, true)}
        onTouchMove={(event) => draw(event, false)}
        onTouchEnd={lift}
        {...a11y({ role: 'img', label: isEmpty ? '手写签名区，还没有签' : '手写签名区，已签' })}
      />
      <Button kind="quiet" isDisabled={isEmpty} onTap={clear}>
        重签
      </Button>
    </View>
  )
}

/** Strokes in the signature's own box, however wide the phone is. */
export function strokesText(
  strokes: readonly (readonly Point[])[],
  { width, height }: { readonly width: number; readonly height: number },
): string | undefined {
  const place = (value: number, from: number, to: number) =>
    Math.max(0, Math.min(to, Math.round((value / from) * to)))
  const text = strokes
    .filter((stroke) => stroke.length > 0)
    .map((stroke) =>
      stroke
        .map(
          ({ x, y }) => `${place(x, width, SIGNATURE_BOX.width)},${place(y, height, SIGNATURE_BOX.height)}`,
        )
        .join(' '),
    )
    .join(';')
  return text === '' ? undefined : text
}
