import { type Request, type Response, Router } from 'express';
import { LANGUAGES, type Language, languageOf } from '../../domain/language.ts';
import { type Asset, FOR_EVER, sendAsset } from '../assets/asset.ts';
import { setRefusal } from '../refusal.ts';
import { renderChatPage } from './chatPage.ts';
import { chatPageHeaders } from './chatPageHeaders.ts';
import { isForeignPage } from './foreignPage.ts';
import { readWidgetAssets } from './widgetAssets.ts';

export interface WidgetRoutesOptions {
  /** Where `scripts/buildWidget.mjs` wrote: `shipped('dist', 'widget')`. */
  assetsDir: string;
  /** Origins of the sites that may embed the chat. */
  allowedOrigins: readonly string[];
  /** Absolute address (http or https) of the privacy policy in a language. */
  privacyUrl: (language: Language) => string;
  companyName: string;
  /** `#rrggbb`; the widget's own green where the company names none. */
  brandColor?: string;
}

const SHORT = 'public, max-age=300';

const sendToAnySite = (request: Request, response: Response, asset: Asset, cache: string): Promise<void> => {
  // A script that any allowed site may load must not be held back by the stricter default of the other pages.
  response.set('Cross-Origin-Resource-Policy', 'cross-origin');
  return sendAsset(request, response, asset, cache);
};

const wantedLanguage = (request: Request): Language => {
  const { language } = request.query;
  const asked = typeof language === 'string' ? languageOf(language) : undefined;
  return asked ?? languageOf(request.acceptsLanguages([...LANGUAGES]) || undefined) ?? 'en';
};

/**
 * Serves the widget: `GET /widget.js` and `GET /widget-sign-in.js` for the host's page, `GET /chat` for the frame, `GET /widget/<file>` for its
 * script and style. Throws `config_invalid` when the widget has not been built.
 */
export const createWidgetRoutes = (options: WidgetRoutesOptions): Router => {
  const color = /^#[\da-f]{6}$/i.test(options.brandColor ?? '') ? options.brandColor : undefined;
  const assets = readWidgetAssets(options.assetsDir, color);
  const router = Router();

  router.get('/widget.js', (request, response) => sendToAnySite(request, response, assets.loader, SHORT));

  router.get('/widget-sign-in.js', (request, response) =>
    sendToAnySite(request, response, assets.signIn, SHORT),
  );

  router.get('/widget/:file', async (request, response, next) => {
    const asset = assets.files.get(request.params.file);
    if (asset) await sendToAnySite(request, response, asset, FOR_EVER);
    else next();
  });

  router.get('/chat', (request, response) => {
    if (isForeignPage(request.query['host'], request.headers, options.allowedOrigins))
      setRefusal(response, 'page_not_allowed');
    response.removeHeader('X-Frame-Options');
    response.removeHeader('Cross-Origin-Opener-Policy');
    response.set(chatPageHeaders(options.allowedOrigins, request.headers.host));
    response.set('Cache-Control', 'no-cache').vary('Accept-Language').type('html');
    response.send(
      renderChatPage({
        company: options.companyName,
        color,
        language: wantedLanguage(request),
        privacyUrl: options.privacyUrl,
        script: `/widget/${assets.script}`,
        style: `/widget/${assets.style}`,
      }),
    );
  });
  return router;
};
