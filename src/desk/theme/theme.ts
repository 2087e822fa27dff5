import { theme, type ThemeConfig } from 'antd'
import { tokensFor } from './tokens'

export const FONTS =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'

/** antd in the colours of look.md, compact, without shadows. */
export function themeFor(isDark: boolean): ThemeConfig {
  const t = tokensFor(isDark)
  return {
    algorithm: [isDark ? theme.darkAlgorithm : theme.defaultAlgorithm, theme.compactAlgorithm],
    token: {
      fontFamily: FONTS,
      // The compact algorithm takes one size off both.
      fontSize: 16,
      controlHeight: 36,
      borderRadius: 8,
      motionDurationFast: '0.08s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.15s',
      colorPrimary: t.indigo,
      colorInfo: t.indigo,
      colorLink: t.indigo,
      colorSuccess: t.pass,
      colorWarning: t.wait,
      colorError: t.stop,
      colorSuccessBg: t['pass-soft'],
      colorWarningBg: t['wait-soft'],
      colorErrorBg: t['stop-soft'],
      colorInfoBg: t['indigo-soft'],
      colorErrorBorder: t.stop,
      colorWarningBorder: t.wait,
      colorInfoBorder: t.line,
      colorText: t.ink,
      colorTextSecondary: t['ink-2'],
      colorTextDescription: t['ink-2'],
      colorTextPlaceholder: t['ink-2'],
      colorBgLayout: t.paper,
      colorBgContainer: t.card,
      colorBgElevated: t.card,
      colorBorder: t.line,
      colorBorderSecondary: t['line-soft'],
    },
    components: {
      Button: {
        primaryColor: t['on-indigo'],
        dangerColor: t['on-indigo'],
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
      },
      Table: { headerColor: t['ink-2'], rowHoverBg: t['indigo-soft'], headerBg: t.paper },
      Segmented: { itemSelectedColor: t.indigo },
      Menu: { itemSelectedBg: t['indigo-soft'], itemSelectedColor: t.indigo },
    },
  }
}
