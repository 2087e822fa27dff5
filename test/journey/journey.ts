import { apply } from './apply'
import { publishAndAward, submitAndCorrect } from './decide'
import { applyAgain } from './next-year'
import { openStory } from './story'
import { liveTheYear } from './year'

/** The main job from the first question to the receipt of the year's report; gives how many steps passed. */
export async function runJourney(print: (line: string) => void): Promise<number> {
  const story = await openStory(print)
  try {
    const filingId = await apply(story)
    await submitAndCorrect(story, filingId)
    const title = await publishAndAward(story, filingId)
    await liveTheYear(story, title)
    await applyAgain(story, title.workshopId)
    return story.steps()
  } finally {
    story.leader.sync.stop()
    story.contact.sync.stop()
    await story.server.close()
  }
}
