import { itemsOf, type FileRef, type PhotosField } from '#policy'
import { useEffect, useState } from 'react'
import {
  chooseDocument,
  choosePictures,
  openAbove,
  type Choice,
  type PictureFrom,
  type PictureSource,
} from '../../platform'
import type { KeptPhoto } from '../../sync'
import { useAnswer, useSection } from '../forms/section-context'
import { flawWords } from './flaw-words'
import { keepDocument, keepPhoto, prepared, type Kept } from './keep-photo'
import { outlineOf } from './paper'

/** The photos of one field, and what a person can do with them. Every one is safe before it is shown. */
export function usePhotos(field: PhotosField) {
  const { draft, section, session } = useSection()
  const { value } = useAnswer(field.id)
  const [busy, setBusy] = useState<string>()
  const [refused, setRefused] = useState<string>()
  const [hints, setHints] = useState<Readonly<Record<string, string>>>({})
  const photos = itemsOf(value) as readonly FileRef[]
  const { sync, filingId } = draft
  const ids = photos.map(({ id }) => id).join()
  // Also what the camera page or another person added while this page lay below.
  useEffect(() => session.leave(field.id), [session, field.id, ids])

  const put = (photo: KeptPhoto, instead: string | undefined) => {
    if (instead === undefined) sync.addPhoto(filingId, section.id, field.id, photo)
    else sync.replacePhoto(filingId, section.id, field.id, instead, photo)
  }
  const keepOne = async (source: PictureSource, instead: string | undefined): Promise<Kept> => {
    const outcome = await prepared(source)
    if (outcome.kind === 'refused') return outcome
    const kept = await keepPhoto(outcome.picture)
    if (kept.kind === 'refused') return kept
    put(kept.photo, instead)
    const hint = outlineOf(field) && flawWords(outcome.picture.small)
    if (hint !== undefined) setHints((all) => ({ ...all, [kept.photo.id]: hint }))
    return kept
  }
  const keepPdf = async (source: PictureSource): Promise<Kept> => {
    const kept = await keepDocument(source)
    if (kept.kind === 'kept') put(kept.photo, undefined)
    return kept
  }
  const take = async (choose: Promise<Choice>, keep: (source: PictureSource) => Promise<Kept>) => {
    setRefused(undefined)
    const choice = await choose
    if (choice.kind === 'refused') return setRefused(choice.sentence)
    if (choice.kind === 'cancelled') return
    const { sources } = choice
    for (const [index, source] of sources.entries()) {
      setBusy(
        sources.length === 1 ? '正在处理，请稍候' : `正在处理第 ${index + 1} 张，共 ${sources.length} 张`,
      )
      const kept = await keep(source)
      if (kept.kind === 'refused') setRefused(kept.sentence)
    }
    setBusy(undefined)
  }
  const left = field.max - photos.length
  /** Pages are photographed through an outline; everything else with the phone's own camera. */
  const shoot = (from: PictureFrom, instead?: string) => {
    if (from !== 'album' && outlineOf(field) !== undefined)
      return void openAbove('camera', {
        filingId,
        sectionId: section.id,
        fieldId: field.id,
        ...(instead === undefined ? {} : { instead }),
      })
    void take(choosePictures(from, instead === undefined ? left : 1), (source) => keepOne(source, instead))
  }
  return {
    photos,
    left,
    busy,
    refused,
    hints,
    acceptHint: (id: string) => setHints(({ [id]: _accepted, ...others }) => others),
    shoot,
    chooseDocument: () => void take(chooseDocument(), keepPdf),
    reuse: (photo: KeptPhoto) => put(photo, undefined),
    remove: (id: string) => sync.removePhoto(filingId, section.id, field.id, id),
    retry: (id: string) => sync.retryPhoto(filingId, id),
  }
}
