import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import type { ariaComponents } from './aria-attributes'
import type { unusedAttributes } from './unused-attributes'

interface MiniPlatform {
  template?: {
    readonly internalComponents: Record<keyof typeof unusedAttributes, Record<string, string>>
    readonly mergeComponents: (ctx: IPluginContext, patch: typeof ariaComponents) => void
  }
  runtimePath?: string | string[]
}

interface Options {
  readonly components: typeof ariaComponents
  readonly unused: typeof unusedAttributes
}

/** Mends what Taro does on weapp: no aria-* in the templates, attributes nobody sets, inputs that answer every key. */
export default (ctx: IPluginContext, { components, unused }: Options): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      if (platform.template === undefined) return
      platform.template.mergeComponents(ctx, components)
      const { internalComponents } = platform.template
      for (const component of Object.keys(unused) as (keyof typeof unused)[])
        for (const name of unused[component]) delete internalComponents[component][name]
      platform.runtimePath = [
        platform.runtimePath ?? [],
        path.join(__dirname, 'templates-runtime.ts'),
        path.join(__dirname, 'quiet-input-runtime.ts'),
      ].flat()
    },
  })
}
