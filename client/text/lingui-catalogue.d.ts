/** A catalogue as the build compiles it (deploy/lingui-catalogue.mjs): ready for `i18n.load(locale, messages)`. */
declare module '*.json?lingui' {
  import type { Messages } from '@lingui/core';
  export const messages: Messages;
}
