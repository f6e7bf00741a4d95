/** Formatted text for a document editor; where only plain text can be copied, its plain form. */
import { copyText } from './clipboard.ts';

export async function copyRich(html: string, plain: string): Promise<boolean> {
  try {
    const forms = {
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([plain], { type: 'text/plain' }),
    };
    await navigator.clipboard.write([new ClipboardItem(forms)]);
    return true;
  } catch {
    return copyText(plain);
  }
}
